using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Foundation.Privacy;

/// <summary>The key ring, and logs without numbers in them. It has no tables: sealed values live in the rooms' own rows.</summary>
public sealed class PrivacyModule : IModule
{
    private const string MasterKeyFile = "LINLI_KEY_FILE";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var folder = Path.Combine(builder.Configuration["Linli:Folder"] ?? "linli-data", "keys");
        var file = KeyFile.At(folder, builder.Configuration[MasterKeyFile]);
        builder.Services.AddSingleton(file);
        builder.Services.AddSingleton(services => new KeyRingMark(services.GetRequiredService<DatabaseOptions>(), services.GetRequiredService<IUnitOfWork>(), file, services.GetRequiredService<KeyRing>));
        builder.Services.AddSingleton<ICheckup, KeysCheckup>();
        builder.Services.AddSingleton(services => KeyRing.Open(file, services.GetRequiredService<IClock>().GetCurrentInstant()));
        builder.Services.AddSingleton<ICipher>(services => services.GetRequiredService<KeyRing>());
        builder.ScrubLogs();
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
