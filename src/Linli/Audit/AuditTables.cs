using Linli.Audit.Exports;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Audit;

/// <summary>The tables of Audit.</summary>
public static class AuditTables
{
    extension(LinliDb db)
    {
        /// <summary>Exports of the record.</summary>
        public DbSet<AuditExport> AuditExports => db.Set<AuditExport>();
    }

    internal static void Map(ModelBuilder model) => model.Entity<AuditExport>(export =>
    {
        export.ToTable("audit_exports");
        export.HasKey(e => e.Id);
        export.HasIndex(e => new { e.AskedAt, e.Id });
        export.Property(e => e.Why).HasMaxLength(DecideExport.LongestReason);
        export.Property(e => e.SoughtKind).HasMaxLength(80);
        export.Property(e => e.Sha256).HasMaxLength(64);
    });
}
