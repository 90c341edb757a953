using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Facts;

/// <summary>The record: facts, their places, who has heard them.</summary>
public sealed class FactsModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Sealer>();
        builder.Services.AddSingleton<Listening>();
        builder.Services.AddSingleton<FactsSignal>();
        builder.Services.AddSingleton<ChainCheck>();
        builder.Services.AddSingleton<ChainDays>();
        // The chain's key comes from the key ring, which must not be opened before its own checkup allows it.
        builder.Services.AddSingleton<ICheckup>(services => new ChainCheckup(services.GetRequiredService<ChainCheck>, services.GetRequiredService<ChainDays>(), services.GetRequiredService<DatabaseOptions>()));
        builder.Services.AddSingleton<ICheckup, RecordCheckup>();
        builder.Services.AddHostedService<FactsWorker>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
        model.Entity<Fact>(fact =>
        {
            fact.ToTable("facts");
            fact.HasKey(f => f.Id);
            fact.HasIndex(f => new { f.SubjectId, f.Version }).IsUnique();
            fact.HasIndex(f => new { f.Who, f.At }).HasFilter("who IS NOT NULL");
            fact.Property(f => f.SubjectKind).HasMaxLength(40);
            fact.Property(f => f.Kind).HasMaxLength(80);
            fact.Property(f => f.Role).HasMaxLength(40);
        });
        model.Entity<FactPending>().ToTable("facts_pending").HasKey(p => p.FactId);
        model.Entity<FactSealed>(placed =>
        {
            placed.ToTable("facts_sealed");
            placed.HasKey(s => s.Position);
            placed.Property(s => s.Position).ValueGeneratedNever();
            placed.HasIndex(s => s.FactId).IsUnique();
            // The last place of a day in one step: the auditor's list of days.
            placed.HasIndex(s => new { s.Day, s.Position });
        });
        model.Entity<ListenerPosition>().ToTable("facts_listeners").HasKey(l => l.Name);
        model.Entity<DeadLetter>(letter =>
        {
            letter.ToTable("facts_dead_letters");
            letter.HasKey(l => l.Id);
            letter.HasIndex(l => new { l.Listener, l.Position }).IsUnique();
            letter.HasIndex(l => new { l.Listener, l.SubjectId }).HasFilter("resolved_at IS NULL");
        });
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}

/// <summary>The tables of the record.</summary>
public static class FactsTables
{
    extension(LinliDb db)
    {
        /// <summary>All facts.</summary>
        public DbSet<Fact> Facts => db.Set<Fact>();

        /// <summary>Committed, not yet placed.</summary>
        public DbSet<FactPending> FactsPending => db.Set<FactPending>();

        /// <summary>Places and codes.</summary>
        public DbSet<FactSealed> FactsSealed => db.Set<FactSealed>();

        /// <summary>Who has heard how far.</summary>
        public DbSet<ListenerPosition> Listeners => db.Set<ListenerPosition>();

        /// <summary>What could not be heard.</summary>
        public DbSet<DeadLetter> DeadLetters => db.Set<DeadLetter>();
    }
}
