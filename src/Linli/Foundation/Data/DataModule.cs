using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Data;

/// <summary>The database: reading contexts, the unit of work, migrations.</summary>
public sealed class DataModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseOptions>();
        builder.Services.AddScoped(services => services.GetRequiredService<DatabaseOptions>().Read());
        builder.Services.AddSingleton<IUnitOfWork, Lanes>();
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddSingleton<Durability>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
        model.Entity<SchemaVersion>().ToTable("schema_versions", table => table.ExcludeFromMigrations()).HasKey(v => v.Number);
        model.Entity<SchemaVersion>().Property(v => v.Number).ValueGeneratedNever();
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
