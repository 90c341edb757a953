using Linli.Foundation.Data;
using Linli.Papers.Templates;
using Microsoft.EntityFrameworkCore;

namespace Linli.Papers;

/// <summary>The tables of this room.</summary>
public static class PapersTables
{
    extension(LinliDb db)
    {
        /// <summary>Papers issued.</summary>
        public DbSet<IssuedPaper> Papers => db.Set<IssuedPaper>();

        /// <summary>Stamped scans.</summary>
        public DbSet<PaperScan> PaperScans => db.Set<PaperScan>();
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<IssuedPaper>(p =>
        {
            p.ToTable("papers_papers");
            p.HasKey(x => x.Id);
            p.Ignore(x => x.Written);
            p.Property(x => x.Kind).HasMaxLength(40);
            p.Property(x => x.SubjectKind).HasMaxLength(40);
            p.Property(x => x.CheckCode).HasMaxLength(10);
            p.HasIndex(x => new { x.Kind, x.Year, x.Number }).IsUnique();
            p.HasIndex(x => x.CheckCode).IsUnique();
            p.HasIndex(x => new { x.SubjectId, x.IssuedAt });
        });
        model.Entity<PaperScan>(s =>
        {
            s.ToTable("papers_scans");
            s.HasKey(x => new { x.PaperId, x.FileId });
        });
        model.Entity<PaperCounter>(c =>
        {
            c.ToTable("papers_counters");
            c.HasKey(x => new { x.Kind, x.Year });
            c.Property(x => x.Kind).HasMaxLength(40);
            c.Property(x => x.Year).ValueGeneratedNever();
        });
        model.Entity<PaperTemplate>(t =>
        {
            t.ToTable("papers_templates");
            t.HasKey(x => x.Id);
            t.Property(x => x.Kind).HasMaxLength(40);
            t.HasIndex(x => x.Kind).IsUnique();
        });
        model.Entity<PaperTemplateEdition>(e =>
        {
            e.ToTable("papers_template_editions");
            e.HasKey(x => new { x.TemplateId, x.Edition });
        });
    }
}
