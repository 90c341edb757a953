using Linli.Foundation.Data;
using Linli.Shell.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Shell;

/// <summary>The table of this room.</summary>
internal static class ShellTables
{
    extension(LinliDb db)
    {
        /// <summary>法律依据, one row an edition.</summary>
        public DbSet<LegalBasis> LegalBases => db.Set<LegalBasis>();
    }

    public static void Map(ModelBuilder model) => model.Entity<LegalBasis>(basis =>
    {
        basis.ToTable("shell_legal_bases");
        basis.HasKey(row => row.Id);
        basis.Property(row => row.Words).HasMaxLength(LegalBasis.Longest);
        basis.HasIndex(row => new { row.KeptAt, row.Id });
    });
}
