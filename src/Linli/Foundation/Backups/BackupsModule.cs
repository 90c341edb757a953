using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Backups;

/// <summary>备份与恢复: taking, keeping, putting back, and the one before each upgrade.</summary>
public sealed class BackupsModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Linli:Backups").Get<BackupSettings>() ?? new BackupSettings());
        builder.Services.AddSingleton<BackUp>();
        builder.Services.AddSingleton<KeepBackups>();
        builder.Services.AddSingleton<Upgrade>();
        builder.Services.AddSingleton<IJob, NightlyBackup>();
        builder.Services.AddHostedService<BackupWorker>();
        // The ring is opened only after its mark was asked.
        builder.Services.AddSingleton(services => new RestoreCheck(services.GetRequiredService<DatabaseOptions>(), services.GetRequiredService<KeyRingMark>(), services.GetRequiredService<ICipher>, services.GetServices<ISealedProof>()));
        builder.Services.AddSingleton<ICheckup, BackupsCheckup>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => model.Entity<BackupRow>(backup =>
    {
        backup.ToTable("backups");
        backup.HasKey(b => b.Id);
        backup.HasIndex(b => new { b.AskedAt, b.Id });
        backup.Property(b => b.Path).HasMaxLength(400);
        backup.Property(b => b.FaultKey).HasMaxLength(80);
        backup.Property(b => b.FaultDetail).HasMaxLength(400);
    });

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}

/// <summary>The table of backups.</summary>
public static class BackupsTable
{
    extension(LinliDb db)
    {
        /// <summary>Backups asked for and taken.</summary>
        public DbSet<BackupRow> Backups => db.Set<BackupRow>();
    }
}
