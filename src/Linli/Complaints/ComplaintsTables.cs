using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Complaints;

/// <summary>The table of this room.</summary>
internal static class ComplaintsTables
{
    extension(LinliDb db)
    {
        /// <summary>Complaints about the platform.</summary>
        public DbSet<Complaint> Complaints => db.Set<Complaint>();
    }

    public static void Map(ModelBuilder model) => model.Entity<Complaint>(complaint =>
    {
        complaint.ToTable("complaints_complaints");
        complaint.HasKey(c => c.Id);
        complaint.Property(c => c.FormKey).HasMaxLength(64);
        complaint.HasIndex(c => c.FormKey).IsUnique();
        complaint.HasIndex(c => new { c.ReceivedAt, c.Id });
        complaint.HasIndex(c => new { c.AnsweredAt, c.Id }).HasFilter("phone IS NOT NULL AND answered_at IS NOT NULL");
        complaint.HasIndex(c => new { c.ReceivedAt, c.Id }).HasFilter("answered_at IS NULL").HasDatabaseName("ix_complaints_complaints_open");
    });
}
