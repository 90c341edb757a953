using Linli.Areas.Buildings;
using Linli.Areas.Divisions;
using Linli.Areas.Grids;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Areas.Plates;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas;

/// <summary>The tables of this room.</summary>
public static class AreasTables
{
    extension(LinliDb db)
    {
        internal DbSet<Division> Divisions => db.Set<Division>();

        internal DbSet<FormerName> FormerNames => db.Set<FormerName>();

        internal DbSet<Grid> Grids => db.Set<Grid>();

        internal DbSet<Estate> Estates => db.Set<Estate>();

        internal DbSet<Building> Buildings => db.Set<Building>();

        internal DbSet<Plate> Plates => db.Set<Plate>();

        internal DbSet<ImportRecord> AreaImports => db.Set<ImportRecord>();
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MapVersion>(map =>
        {
            map.ToTable("areas_map").HasKey(m => m.Id);
            map.HasData(new MapVersion { Id = MapVersion.TheOne });
        });
        model.Entity<Division>(division =>
        {
            division.ToTable("areas_divisions").HasKey(d => d.Id);
            division.HasIndex(d => d.Code).IsUnique().HasFilter("valid_to IS NULL");
            division.HasIndex(d => new { d.ParentId, d.Code });
            division.HasIndex(d => new { d.Level, d.Code });
            division.Property(d => d.Code).HasMaxLength(12);
            division.Property(d => d.Name).HasMaxLength(120);
            division.Property(d => d.DutyPhone).HasMaxLength(40);
            division.HasOne<Division>().WithMany().HasForeignKey(d => d.ParentId);
            division.HasOne<Division>().WithMany().HasForeignKey(d => d.SuccessorId);
        });
        model.Entity<FormerName>(former =>
        {
            former.ToTable("areas_former_names").HasKey(f => f.Id);
            former.Property(f => f.Code).HasMaxLength(12);
            former.Property(f => f.Name).HasMaxLength(120);
            former.HasOne<Division>().WithMany().HasForeignKey(f => f.DivisionId);
        });
        model.Entity<Grid>(grid =>
        {
            grid.ToTable("areas_grids").HasKey(g => g.Id);
            grid.HasIndex(g => g.Code).IsUnique().HasFilter("valid_to IS NULL");
            grid.HasIndex(g => new { g.CommunityId, g.Code });
            grid.Property(g => g.Code).HasMaxLength(40);
            grid.Property(g => g.Name).HasMaxLength(120);
            grid.Property(g => g.ResponsibleUnitCode).HasMaxLength(40);
            grid.HasOne<Division>().WithMany().HasForeignKey(g => g.CommunityId);
            grid.HasOne<Grid>().WithMany().HasForeignKey(g => g.ParentId);
        });
        model.Entity<Estate>(estate =>
        {
            estate.ToTable("areas_estates").HasKey(e => e.Id);
            estate.HasIndex(e => new { e.CommunityId, e.Name }).IsUnique();
            estate.Property(e => e.Name).HasMaxLength(120);
            estate.HasOne<Division>().WithMany().HasForeignKey(e => e.CommunityId);
        });
        model.Entity<Building>(building =>
        {
            building.ToTable("areas_buildings").HasKey(b => b.Id);
            building.HasIndex(b => new { b.EstateId, b.Folded }).IsUnique();
            building.HasIndex(b => new { b.GridId, b.EstateId, b.SortKey });
            building.Property(b => b.Number).HasMaxLength(120);
            building.Property(b => b.Folded).HasMaxLength(120);
            building.Property(b => b.SortKey).HasMaxLength(120);
            building.HasOne<Estate>().WithMany().HasForeignKey(b => b.EstateId);
            building.HasOne<Grid>().WithMany().HasForeignKey(b => b.GridId);
        });
        model.Entity<Plate>(plate =>
        {
            plate.ToTable("areas_plates").HasKey(p => p.Id);
            plate.HasIndex(p => p.Token).IsUnique();
            plate.HasIndex(p => p.ShortCode).IsUnique();
            plate.HasIndex(p => new { p.CommunityId, p.ShortCode });
            plate.HasIndex(p => p.BuildingId);
            plate.HasIndex(p => p.BatchId);
            plate.Property(p => p.Token).HasMaxLength(PlateToken.Length);
            plate.Property(p => p.ShortCode).HasMaxLength(8);
            plate.Property(p => p.Label).HasMaxLength(160);
            plate.Property(p => p.RevokedReason).HasMaxLength(400);
            plate.HasOne<Building>().WithMany().HasForeignKey(p => p.BuildingId);
            plate.HasOne<Grid>().WithMany().HasForeignKey(p => p.GridId);
            plate.HasOne<Division>().WithMany().HasForeignKey(p => p.CommunityId);
        });
        model.Entity<ImportRecord>(record =>
        {
            record.ToTable("areas_imports").HasKey(r => r.Id);
            record.HasIndex(r => r.At);
            record.Property(r => r.Sha256).HasMaxLength(64);
        });
    }
}
