using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.OneStop;

/// <summary>The tables of this room.</summary>
public static class OneStopTables
{
    extension(LinliDb db)
    {
        /// <summary>Matters.</summary>
        internal DbSet<Matter> Matters => db.Set<Matter>();

        /// <summary>What they are found by.</summary>
        internal DbSet<MatterWord> MatterWords => db.Set<MatterWord>();
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Matter>(matter =>
        {
            matter.ToTable("onestop_matters").HasKey(m => m.Id);
            matter.HasIndex(m => new { m.SortOrder, m.Id });
            matter.HasIndex(m => new { m.Name, m.AreaId });
            matter.Property(m => m.Name).HasMaxLength(120);
            matter.Property(m => m.Where).HasMaxLength(400);
            matter.Property(m => m.Hours).HasMaxLength(400);
            matter.Property(m => m.Phone).HasMaxLength(80);
            matter.Property(m => m.Category).HasMaxLength(8);
        });
        model.Entity<MatterWord>(word =>
        {
            word.ToTable("onestop_words").HasKey(w => new { w.Word, w.MatterId });
            word.HasOne<Matter>().WithMany().HasForeignKey(w => w.MatterId);
            word.HasIndex(w => w.MatterId);
            word.Property(w => w.Word).HasMaxLength(40);
        });
    }
}
