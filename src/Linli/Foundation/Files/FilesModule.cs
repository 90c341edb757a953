using Linli.Foundation.Checkups;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Files;

/// <summary>The files on disk. It has no tables: each room remembers its own.</summary>
public sealed class FilesModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var rules = builder.Configuration.GetSection("Linli:Files").Get<FileRules>() ?? new FileRules();
        // Relative to the deployment's folder, so that one folder is all there is to back up besides the keys.
        rules = rules with { Folder = Path.Combine(builder.Configuration["Linli:Folder"] ?? "linli-data", rules.Folder) };
        builder.Services.AddSingleton(rules);
        builder.Services.AddSingleton<BlobStore>();
        builder.Services.AddSingleton<ICheckup, FolderCheckup>();
        builder.Services.AddSingleton<BlobSweeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<BlobSweeper>());
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
