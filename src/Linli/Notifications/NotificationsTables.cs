using Linli.Foundation.Data;
using Linli.Notifications.Digests;
using Linli.Notifications.Inbox;
using Linli.Notifications.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Linli.Notifications;

/// <summary>The tables of the room.</summary>
internal static class NotificationsTables
{
    extension(LinliDb db)
    {
        /// <summary>Everyone's inbox.</summary>
        public DbSet<InboxRow> NotificationsInbox => db.Set<InboxRow>();

        /// <summary>What is to leave the house, or has left it.</summary>
        public DbSet<Outgoing> NotificationsOutgoing => db.Set<Outgoing>();

        /// <summary>Every try.</summary>
        public DbSet<Delivery> NotificationsDeliveries => db.Set<Delivery>();

        /// <summary>What gateways told later: delivered, failed, taken, answered.</summary>
        public DbSet<Receipt> NotificationsReceipts => db.Set<Receipt>();

        /// <summary>Phones whose owners want no more messages.</summary>
        public DbSet<OptOut> NotificationsOptOuts => db.Set<OptOut>();

        /// <summary>What waits for the next digest, or went into one.</summary>
        public DbSet<DigestLine> DigestLines => db.Set<DigestLine>();

        /// <summary>Digests.</summary>
        public DbSet<Digest> Digests => db.Set<Digest>();

        /// <summary>Their matters.</summary>
        public DbSet<DigestItem> DigestItems => db.Set<DigestItem>();

        /// <summary>What quiet hours were set, the latest counts.</summary>
        public DbSet<QuietHoursRow> QuietHoursSet => db.Set<QuietHoursRow>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<InboxRow>(row =>
        {
            row.ToTable("notifications_inbox");
            row.HasKey(r => r.Id);
            row.HasIndex(r => r.Position).IsUnique();
            row.HasIndex(r => new { r.Cause, r.Recipient }).IsUnique();
            row.HasIndex(r => new { r.Recipient, r.Position });
            row.HasIndex(r => new { r.Recipient, r.ReadAt }).HasFilter("read_at IS NULL").HasDatabaseName("ix_notifications_inbox_unread");
            row.HasIndex(r => r.CarryAt).HasFilter("carry_at IS NOT NULL AND read_at IS NULL").HasDatabaseName("ix_notifications_inbox_carried");
            row.Property(r => r.Recipient).HasMaxLength(120);
            row.Property(r => r.SubjectKind).HasMaxLength(40);
            row.Property(r => r.Href).HasMaxLength(300);
            row.Ignore(r => r.Outside);
        });
        model.Entity<InboxCounter>(counter =>
        {
            counter.ToTable("notifications_counters");
            counter.HasKey(c => c.Name);
            counter.Property(c => c.Name).HasMaxLength(40);
        });
        model.Entity<Outgoing>(outgoing =>
        {
            outgoing.ToTable("notifications_outgoing");
            outgoing.HasKey(o => o.Id);
            outgoing.HasIndex(o => new { o.Cause, o.Recipient, o.Channel }).IsUnique();
            outgoing.HasIndex(o => new { o.Channel, o.DueAt }).HasFilter("state = 'waiting'");
            outgoing.HasIndex(o => new { o.State, o.QueuedAt }).HasFilter("state = 'dead'");
            // What the night's erasing reads, and what an erased number leaves behind.
            outgoing.HasIndex(o => o.QueuedAt);
            outgoing.HasIndex(o => o.Recipient).HasFilter("phone_index IS NOT NULL");
            // What a reply from a phone answers: the latest message to it.
            outgoing.HasIndex(o => new { o.PhoneIndex, o.QueuedAt }).HasFilter("phone_index IS NOT NULL");
            outgoing.Property(o => o.Recipient).HasMaxLength(120);
            outgoing.Property(o => o.Channel).HasMaxLength(60);
        });
        model.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("notifications_deliveries");
            delivery.HasKey(d => d.Id);
            delivery.HasIndex(d => d.OutgoingId);
            delivery.HasIndex(d => new { d.Channel, d.GatewayId }).HasFilter("gateway_id IS NOT NULL");
            delivery.HasIndex(d => new { d.Channel, d.At });
            delivery.Property(d => d.Channel).HasMaxLength(60);
            delivery.Property(d => d.GatewayId).HasMaxLength(100);
            delivery.Property(d => d.Answer).HasMaxLength(60);
        });
        model.Entity<Receipt>(receipt =>
        {
            receipt.ToTable("notifications_receipts");
            receipt.HasKey(r => r.Id);
            // A gateway says the same thing more than once.
            receipt.HasIndex(r => new { r.OutgoingId, r.What }).IsUnique();
            receipt.HasIndex(r => r.At);
            receipt.Property(r => r.Code).HasMaxLength(60);
        });
        model.Entity<OptOut>(optOut =>
        {
            optOut.ToTable("notifications_opt_outs");
            optOut.HasKey(o => o.PhoneIndex);
        });
        model.Entity<DigestLine>(line =>
        {
            line.ToTable("notifications_digest_lines");
            line.HasKey(l => l.Id);
            line.HasIndex(l => new { l.Cause, l.Recipient }).IsUnique();
            line.HasIndex(l => l.CreatedAt).HasFilter("taken_at IS NULL");
            line.Property(l => l.Recipient).HasMaxLength(120);
            line.Property(l => l.SubjectKind).HasMaxLength(40);
            line.Property(l => l.Href).HasMaxLength(300);
        });
        model.Entity<Digest>(digest =>
        {
            digest.ToTable("notifications_digests");
            digest.HasKey(d => d.Id);
            // Two lists of one time of day for one person cannot be.
            digest.HasIndex(d => new { d.AccountId, d.Slot }).IsUnique();
        });
        model.Entity<DigestItem>(item =>
        {
            item.ToTable("notifications_digest_items");
            item.HasKey(i => new { i.DigestId, i.Line });
            item.Property(i => i.Href).HasMaxLength(300);
        });
        model.Entity<QuietHoursRow>(quiet =>
        {
            quiet.ToTable("notifications_quiet_hours");
            quiet.HasKey(q => q.Id);
            quiet.HasIndex(q => q.SetAt);
            quiet.Property(q => q.From).HasColumnName("from_time").HasMaxLength(5);
            quiet.Property(q => q.Until).HasColumnName("until_time").HasMaxLength(5);
        });
    }
}
