using Linli.Cases.Domain;

namespace Linli.Cases.Paper;

/// <summary>What papers about cases register.</summary>
internal static class PaperRegistration
{
    public static void AddPaper(this IServiceCollection services)
    {
        services.AddSingleton<CaseMaterials>().AddSingleton<PaperFill>().AddSingleton<IssuePaper>();
        services.AddSingleton<ICaseVerb>(provider => provider.GetRequiredService<IssuePaper>()).AddSingleton<ICaseVerb, AttachScan>();
    }
}
