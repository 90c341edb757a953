using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Jobs;

/// <summary>Recurring work: a row for each job, swept with a lock; no scheduler is needed.</summary>
public sealed class JobsModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<JobSweep>();
        builder.Services.AddSingleton<ICheckup, JobsCheckup>();
        builder.Services.AddHostedService<JobsWorker>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => model.Entity<JobRow>(job =>
    {
        job.ToTable("jobs");
        job.HasKey(j => j.Name);
        job.Property(j => j.Name).HasMaxLength(80);
    });

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}

/// <summary>The table of jobs.</summary>
public static class JobsTables
{
    extension(LinliDb db)
    {
        /// <summary>What recurs, and when.</summary>
        public DbSet<JobRow> Jobs => db.Set<JobRow>();
    }
}
