using Linli.Cases.Domain;
using Linli.Foundation.Facts;

namespace Linli.Cases.Returns;

/// <summary>Brings the verbs and the news of this road.</summary>
internal static class ReturnsRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddReturns(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, RequestReturn>()
        .AddSingleton<ICaseVerb, AcceptReturn>()
        .AddSingleton<ICaseVerb, RefuseReturn>()
        .AddSingleton<ICaseVerb, RuleReturn>()
        .AddSingleton<IListener, ReturnNews>();
}
