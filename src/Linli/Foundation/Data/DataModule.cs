using Linli.Foundation.Checkups;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Data;

/// <summary>The database: reading contexts, the unit of work, migrations.</summary>
public sealed class DataModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseOptions>();
        // Each part of a page reads by a context of its own: they load at the same time, and one context answers one question at a time.
        builder.Services.AddTransient(services => services.GetRequiredService<DatabaseOptions>().Read());
        builder.Services.AddSingleton<IUnitOfWork, Lanes>();
        builder.Services.AddSingleton(SchemaScripts.Shipped);
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddSingleton<ICheckup, SchemaCheckup>();
        builder.Services.AddSingleton<ICheckup, DurabilityCheckup>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
        model.Entity<SchemaVersion>().ToTable("schema_versions", table => table.ExcludeFromMigrations()).HasKey(v => v.Number);
        model.Entity<SchemaVersion>().Property(v => v.Number).ValueGeneratedNever();
        model.Entity<Mark>(mark =>
        {
            mark.ToTable("foundation_marks");
            mark.HasKey(m => m.Name);
            mark.Property(m => m.Name).HasMaxLength(40);
            mark.Property(m => m.Value).HasMaxLength(200);
        });
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
