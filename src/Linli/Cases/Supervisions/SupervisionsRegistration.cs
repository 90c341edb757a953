using Linli.Cases.Domain;
using Linli.Foundation.Facts;

namespace Linli.Cases.Supervisions;

/// <summary>Brings the verbs and the news of this road.</summary>
internal static class SupervisionsRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddSupervisions(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, Supervise>()
        .AddSingleton<ICaseVerb, AnswerSupervision>()
        .AddSingleton<ICaseVerb, AcceptAnswer>()
        .AddSingleton<ICaseVerb, SendAnswerBack>()
        .AddSingleton<ICaseVerb, RemindUnit>()
        .AddSingleton<ICaseVerb, NudgeCase>()
        .AddSingleton<IListener, SupervisionNews>();
}
