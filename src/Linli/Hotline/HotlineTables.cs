using Linli.Foundation.Data;
using Linli.Hotline.Answer;
using Microsoft.EntityFrameworkCore;

namespace Linli.Hotline;

/// <summary>The tables of this room.</summary>
public static class HotlineTables
{
    extension(LinliDb db)
    {
        /// <summary>热线工单.</summary>
        public DbSet<HotlineOrder> HotlineOrders => db.Set<HotlineOrder>();

        /// <summary>What was written to the platform.</summary>
        internal DbSet<OrderSecret> HotlineSecrets => db.Set<OrderSecret>();

        /// <summary>回复模板.</summary>
        internal DbSet<AnswerTemplate> HotlineTemplates => db.Set<AnswerTemplate>();

        /// <summary>Their editions.</summary>
        internal DbSet<AnswerTemplateEdition> HotlineTemplateEditions => db.Set<AnswerTemplateEdition>();
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<HotlineOrder>(order =>
        {
            order.ToTable("hotline_orders");
            order.HasKey(o => o.Id);
            order.Ignore(o => o.HasDate);
            order.Property(o => o.Number).HasMaxLength(HotlineOrder.LongestNumber);
            order.HasIndex(o => o.Number).IsUnique();
            order.HasIndex(o => o.CaseId).IsUnique();
            // Lists look by area and state: what waits by the platform's date, what is over latest first; counts by when it came.
            order.HasIndex(o => new { o.CountyId, o.State, o.ReplyBy, o.Id });
            order.HasIndex(o => new { o.StreetId, o.State, o.ReplyBy, o.Id });
            order.HasIndex(o => new { o.CountyId, o.State, o.EndedAt, o.Id }).HasFilter("ended_at IS NOT NULL");
            order.HasIndex(o => new { o.StreetId, o.State, o.EndedAt, o.Id }).HasFilter("ended_at IS NOT NULL");
            order.HasIndex(o => new { o.CountyId, o.ReceivedAt });
            order.HasIndex(o => new { o.StreetId, o.ReceivedAt });
        });
        model.Entity<OrderSecret>(secret =>
        {
            secret.ToTable("hotline_secrets");
            secret.HasKey(s => s.OrderId);
            secret.Property(s => s.OrderId).ValueGeneratedNever();
        });
        model.Entity<AnswerTemplate>(template =>
        {
            template.ToTable("hotline_templates");
            template.HasKey(t => t.Id);
            template.HasIndex(t => t.AreaId).IsUnique();
        });
        model.Entity<AnswerTemplateEdition>(edition =>
        {
            edition.ToTable("hotline_template_editions");
            edition.HasKey(e => new { e.TemplateId, e.Edition });
        });
    }
}
