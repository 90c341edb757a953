using Linli.Foundation.Data;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles;

/// <summary>The tables of this room.</summary>
public static class WhistlesTables
{
    extension(LinliDb db)
    {
        /// <summary>吹哨单.</summary>
        public DbSet<Whistle> Whistles => db.Set<Whistle>();

        /// <summary>Departments called.</summary>
        public DbSet<Invitation> WhistleInvitations => db.Set<Invitation>();

        /// <summary>Cases of whistles.</summary>
        public DbSet<WhistleCase> WhistleCases => db.Set<WhistleCase>();

        /// <summary>Who came.</summary>
        public DbSet<Arrival> WhistleArrivals => db.Set<Arrival>();

        /// <summary>Texts.</summary>
        public DbSet<WhistleText> WhistleTexts => db.Set<WhistleText>();

        /// <summary>Keys.</summary>
        public DbSet<WhistleKey> WhistleKeys => db.Set<WhistleKey>();

        /// <summary>Stamped notices.</summary>
        public DbSet<WhistleScan> WhistleScans => db.Set<WhistleScan>();

        /// <summary>Marks.</summary>
        public DbSet<WhistleMarks> WhistleMarks => db.Set<WhistleMarks>();
    }

    /// <summary>Maps them.</summary>
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Whistle>(w =>
        {
            w.ToTable("whistles_whistles");
            w.HasKey(x => x.Id);
            w.Property(x => x.Number).HasMaxLength(20);
            w.Property(x => x.Place).HasMaxLength(200);
            w.HasMany(x => x.Invitations).WithOne().HasForeignKey(x => x.WhistleId);
            w.HasMany(x => x.Cases).WithOne().HasForeignKey(x => x.WhistleId);
            w.HasIndex(x => x.Number).IsUnique();
            // Lists look by area, open ones by their nearest due date, the others latest first.
            w.HasIndex(x => new { x.CountyId, x.IsOpen, x.Due, x.Id });
            w.HasIndex(x => new { x.StreetId, x.IsOpen, x.Due, x.Id });
            w.HasIndex(x => new { x.CommunityId, x.IsOpen, x.Due, x.Id });
            w.HasIndex(x => x.BuildingId).HasFilter("is_open AND building_id IS NOT NULL");
        });
        model.Entity<Invitation>(i =>
        {
            i.ToTable("whistles_invitations");
            i.HasKey(x => x.Id);
            i.Property(x => x.Id).ValueGeneratedNever();
            i.HasIndex(x => new { x.WhistleId, x.UnitId }).IsUnique();
            i.HasIndex(x => new { x.UnitId, x.IsOpen, x.Due, x.Id });
        });
        model.Entity<WhistleCase>(c =>
        {
            c.ToTable("whistles_cases");
            c.HasKey(x => new { x.WhistleId, x.CaseId });
            c.HasIndex(x => x.CaseId);
        });
        model.Entity<Arrival>(a =>
        {
            a.ToTable("whistles_arrivals");
            a.HasKey(x => x.InvitationId);
            a.Property(x => x.InvitationId).ValueGeneratedNever();
            a.HasIndex(x => x.WhistleId);
            // What the night's erasing reads: where somebody stood, oldest first.
            a.HasIndex(x => x.At).HasFilter("lon IS NOT NULL");
        });
        model.Entity<WhistleText>(t =>
        {
            t.ToTable("whistles_texts");
            t.HasKey(x => x.Id);
            t.HasIndex(x => new { x.WhistleId, x.FactVersion });
        });
        model.Entity<WhistleKey>(k =>
        {
            k.ToTable("whistles_keys");
            k.HasKey(x => x.WhistleId);
            k.Property(x => x.WhistleId).ValueGeneratedNever();
        });
        model.Entity<WhistleScan>(s =>
        {
            s.ToTable("whistles_scans");
            s.HasKey(x => x.Id);
            s.Property(x => x.Id).ValueGeneratedNever();
            s.Property(x => x.Blob).HasMaxLength(80);
            s.Property(x => x.Kind).HasMaxLength(20);
            s.Property(x => x.Sha256).HasMaxLength(64);
            s.HasIndex(x => x.WhistleId);
            s.HasIndex(x => x.Blob).IsUnique();
        });
        model.Entity<WhistleMarks>(m =>
        {
            m.ToTable("whistles_marks");
            m.HasKey(x => x.Id);
            m.Property(x => x.Id).ValueGeneratedNever();
            m.Property(x => x.Marks).HasMaxLength(40);
            m.HasIndex(x => new { x.WhistleId, x.InvitationId, x.Side }).IsUnique();
        });
        model.Entity<WhistleCounter>(n =>
        {
            n.ToTable("whistles_counters");
            n.HasKey(x => x.Year);
            n.Property(x => x.Year).ValueGeneratedNever();
        });
    }
}
