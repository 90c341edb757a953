using Linli.Cases.Domain;
using Linli.Foundation.Facts;

namespace Linli.Cases.Merges;

/// <summary>What 并案 brings.</summary>
internal static class MergesRegistration
{
    public static IServiceCollection AddMerges(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, MarkDuplicate>().AddSingleton<ICaseVerb, Unmerge>()
        .AddSingleton<IListener, MergeNews>().AddSingleton<IListener, NearNews>().AddScoped<MergedWay>().AddScoped<NearCases>();
}
