using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Retention;

/// <summary>保存期限: rules as dated data, the night's erasing, and what it would do.</summary>
public sealed class RetentionModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SetRetention>().AddSingleton<RetentionDryRun>();
        builder.Services.AddSingleton<IJob, EraseDue>();
        builder.Services.AddSingleton<ICheckup, RetentionCheckup>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
        model.Entity<RetentionRule>(rule =>
        {
            rule.ToTable("retention_rules");
            rule.HasKey(r => r.Id);
            rule.HasIndex(r => new { r.SetAt, r.Id });
            rule.Property(r => r.Kind).HasMaxLength(40);
            rule.Property(r => r.Reason).HasMaxLength(RetentionRule.LongestReason);
        });
        model.Entity<RetentionRun>(run =>
        {
            run.ToTable("retention_runs");
            run.HasKey(r => r.Id);
            run.HasIndex(r => new { r.StartedAt, r.Id });
            run.HasIndex(r => r.StartedAt).HasFilter("ended_at IS NULL").HasDatabaseName("ix_retention_runs_open");
        });
        model.Entity<RetentionCount>(count =>
        {
            count.ToTable("retention_counts");
            count.HasKey(c => new { c.RunId, c.Kind });
            count.HasOne<RetentionRun>().WithMany().HasForeignKey(c => c.RunId);
            count.Property(c => c.Kind).HasMaxLength(40);
        });
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}

/// <summary>The tables of retention.</summary>
public static class RetentionTables
{
    extension(LinliDb db)
    {
        /// <summary>Editions of the rules.</summary>
        public DbSet<RetentionRule> RetentionRules => db.Set<RetentionRule>();

        /// <summary>Runs.</summary>
        public DbSet<RetentionRun> RetentionRuns => db.Set<RetentionRun>();

        /// <summary>What runs did.</summary>
        public DbSet<RetentionCount> RetentionCounts => db.Set<RetentionCount>();
    }
}
