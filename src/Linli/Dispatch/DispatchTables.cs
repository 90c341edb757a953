using Linli.Dispatch.Data;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Dispatch;

/// <summary>The tables of this room.</summary>
public static class DispatchTables
{
    extension(LinliDb db)
    {
        internal DbSet<CatalogueEdition> CatalogueEditions => db.Set<CatalogueEdition>();

        internal DbSet<EditionRow> EditionRows => db.Set<EditionRow>();

        internal DbSet<CategoryRow> CategoryRows => db.Set<CategoryRow>();

        internal DbSet<Ruling> Rulings => db.Set<Ruling>();

        internal DbSet<Lesson> DispatchLessons => db.Set<Lesson>();

        internal DbSet<NearSketch> NearSketches => db.Set<NearSketch>();

        internal DbSet<LearnedModel> LearnedModels => db.Set<LearnedModel>();

        internal DbSet<LearningState> LearningStates => db.Set<LearningState>();

        internal DbSet<SuggestionDay> SuggestionDays => db.Set<SuggestionDay>();
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<CatalogueEdition>(edition =>
        {
            edition.ToTable("dispatch_catalogue").HasKey(e => e.Id);
            edition.HasData(new CatalogueEdition { Id = CatalogueEdition.TheOne });
        });
        model.Entity<EditionRow>(edition =>
        {
            edition.ToTable("dispatch_editions").HasKey(e => e.Id);
            edition.HasIndex(e => e.Number).IsUnique();
        });
        model.Entity<CategoryRow>(category =>
        {
            category.ToTable("dispatch_categories").HasKey(c => new { c.Edition, c.Code });
            category.Property(c => c.Code).HasMaxLength(4);
            category.Property(c => c.Level1Zh).HasMaxLength(80);
            category.Property(c => c.Level1En).HasMaxLength(80);
            category.Property(c => c.Level2Zh).HasMaxLength(80);
            category.Property(c => c.Level2En).HasMaxLength(80);
            category.Property(c => c.NameZh).HasMaxLength(120);
            category.Property(c => c.NameEn).HasMaxLength(120);
            category.Property(c => c.Lead).HasMaxLength(120);
            category.Property(c => c.Co).HasMaxLength(200);
            category.Property(c => c.Limits).HasMaxLength(120);
            category.Property(c => c.Flags).HasMaxLength(20);
            category.Property(c => c.Kinds).HasMaxLength(80);
            category.Property(c => c.External).HasMaxLength(200);
        });
        model.Entity<Ruling>(ruling =>
        {
            ruling.ToTable("dispatch_rulings").HasKey(r => r.Id);
            ruling.HasIndex(r => new { r.AreaId, r.Category }).HasFilter("ended_at IS NULL");
            ruling.Property(r => r.Category).HasMaxLength(4);
            ruling.Property(r => r.Lead).HasMaxLength(40);
            ruling.Property(r => r.Co).HasMaxLength(200);
            ruling.Property(r => r.Basis).HasMaxLength(400);
            ruling.Property(r => r.EndReason).HasMaxLength(400);
        });
        model.Entity<Lesson>(lesson =>
        {
            lesson.ToTable("dispatch_lessons").HasKey(l => l.Id);
            lesson.HasIndex(l => l.At);
            lesson.Property(l => l.Proposed).HasMaxLength(4);
            lesson.Property(l => l.Chosen).HasMaxLength(4);
            lesson.Property(l => l.ProposedLead).HasMaxLength(40);
            lesson.Property(l => l.ChosenLead).HasMaxLength(40);
        });
        model.Entity<NearSketch>(sketch =>
        {
            sketch.ToTable("dispatch_near").HasKey(s => s.SubjectId);
            sketch.HasIndex(s => new { s.AreaId, s.SubjectId });
        });
        model.Entity<LearnedModel>(learned =>
        {
            learned.ToTable("dispatch_models").HasKey(m => m.Id);
            learned.HasIndex(m => new { m.AskedAt, m.Id });
            learned.HasIndex(m => m.Number).IsUnique().HasFilter("number IS NOT NULL");
            learned.Property(m => m.File).HasMaxLength(64);
        });
        model.Entity<LearningState>(state =>
        {
            state.ToTable("dispatch_learning").HasKey(s => s.Id);
            state.HasData(new LearningState { Id = LearningState.TheOne });
            state.Property(s => s.Reason).HasMaxLength(400);
        });
        model.Entity<SuggestionDay>(day =>
        {
            day.ToTable("dispatch_suggestion_days").HasKey(d => new { d.Day, d.Model });
        });
    }
}
