using Linli.Cases.Domain;
using Linli.Foundation.Facts;

namespace Linli.Cases.Extensions;

/// <summary>Brings the verbs and the news of this road.</summary>
internal static class ExtensionsRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddExtensions(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, RequestExtension>()
        .AddSingleton<ICaseVerb, ApproveExtension>()
        .AddSingleton<ICaseVerb, RefuseExtension>()
        .AddSingleton<ICaseVerb, LapseExtension>()
        .AddSingleton<IListener, ExtensionNews>();
}
