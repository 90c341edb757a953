using Linli.Foundation;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;

namespace Linli.Practice;

/// <summary>演练: the program with a made-up county, a fast clock and a guide through the first story; nothing leaves, nothing stays.</summary>
public sealed class PracticeModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PracticeReset>();
        builder.Services.AddHostedService<PracticeNight>();
        builder.Services.AddSingleton(new PracticePanel(typeof(PracticeGuide)));
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
