using Linli.Cases.Domain;
using Linli.Foundation.Facts;

namespace Linli.Cases.Shelvings;

/// <summary>Brings the verbs and the news of this road.</summary>
internal static class ShelvingsRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddShelvings(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, ProposeShelving>()
        .AddSingleton<ICaseVerb, ApproveShelving>()
        .AddSingleton<ICaseVerb, RefuseShelving>()
        .AddSingleton<ICaseVerb, ReviewShelving>()
        .AddSingleton<ICaseVerb, Unshelve>()
        .AddSingleton<IListener, ShelvingNews>();
}
