using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Imports;

/// <summary>The tables of this room.</summary>
public static class ImportsTables
{
    extension(LinliDb db)
    {
        /// <summary>Imports made.</summary>
        internal DbSet<MadeImport> ImportRuns => db.Set<MadeImport>();

        /// <summary>What they made.</summary>
        internal DbSet<ImportedRow> ImportedRows => db.Set<ImportedRow>();

        /// <summary>What headings meant.</summary>
        internal DbSet<RememberedHeading> RememberedHeadings => db.Set<RememberedHeading>();
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MadeImport>(run =>
        {
            run.ToTable("imports_runs").HasKey(r => r.Id);
            run.HasIndex(r => new { r.At, r.Id });
            run.HasIndex(r => r.Sha256);
            run.Property(r => r.Kind).HasMaxLength(40);
            run.Property(r => r.Sha256).HasMaxLength(64);
        });
        model.Entity<ImportedRow>(row =>
        {
            row.ToTable("imports_rows").HasKey(r => new { r.RunId, r.Line });
            row.HasOne<MadeImport>().WithMany().HasForeignKey(r => r.RunId);
            row.Property(r => r.Thing).HasMaxLength(40);
        });
        model.Entity<RememberedHeading>(heading =>
        {
            heading.ToTable("imports_headings").HasKey(h => new { h.Kind, h.Heading });
            heading.Property(h => h.Kind).HasMaxLength(40);
            heading.Property(h => h.Heading).HasMaxLength(80);
            heading.Property(h => h.Column).HasMaxLength(40);
        });
    }
}
