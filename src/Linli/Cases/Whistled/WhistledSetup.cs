using Linli.Cases.Domain;

namespace Linli.Cases.Whistled;

/// <summary>Registers what the room of whistles does to cases.</summary>
internal static class WhistledSetup
{
    public static IServiceCollection AddWhistled(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, BlowWhistle>().AddSingleton<ICaseVerb, CheckInDepartment>().AddSingleton<ICaseVerb, HoldConference>()
        .AddSingleton<ICaseVerb, AnswerDuties>().AddSingleton<ICaseVerb, CloseWhistle>();
}
