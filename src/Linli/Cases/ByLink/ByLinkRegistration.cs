using Linli.Cases.Domain;
using Linli.Foundation.Facts;

namespace Linli.Cases.ByLink;

/// <summary>What answering by link registers.</summary>
internal static class ByLinkRegistration
{
    public static void AddByLink(this IServiceCollection services)
    {
        services.AddSingleton<OutsideWords>().AddScoped<GuestLinks>();
        services.AddSingleton<ICaseVerb, GiveLink>().AddSingleton<ICaseVerb, RevokeLink>().AddSingleton<ICaseVerb, AnswerByLink>().AddSingleton<ICaseVerb, BlurPhoto>();
        services.AddSingleton<IListener, LinkNews>().AddSingleton<IListener, EndLinks>();
    }
}
