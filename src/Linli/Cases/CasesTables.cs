using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Duties;
using Linli.Cases.Issues;
using Linli.Cases.Items;
using Linli.Cases.Merges;
using Linli.Cases.NextSteps;
using Linli.Cases.Saved;
using Linli.Cases.Search;
using Linli.Cases.ShiftHandovers;
using Linli.Cases.Signing;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases;

/// <summary>The tables of this room.</summary>
public static class CasesTables
{
    extension(LinliDb db)
    {
        /// <summary>案件.</summary>
        public DbSet<Case> Cases => db.Set<Case>();

        /// <summary>What must be erasable.</summary>
        public DbSet<CasePrivate> CasePrivates => db.Set<CasePrivate>();

        /// <summary>Texts in the life of a case.</summary>
        public DbSet<CaseText> CaseTexts => db.Set<CaseText>();

        /// <summary>Photos and voices.</summary>
        public DbSet<CaseFile> CaseFiles => db.Set<CaseFile>();

        /// <summary>Verdicts.</summary>
        public DbSet<CaseRating> CaseRatings => db.Set<CaseRating>();

        /// <summary>Forms sent.</summary>
        public DbSet<CaseSubmission> CaseSubmissions => db.Set<CaseSubmission>();

        /// <summary>Requests on the side roads.</summary>
        public DbSet<CaseRequest> CaseRequests => db.Set<CaseRequest>();

        /// <summary>Orders of supervision.</summary>
        public DbSet<CaseSupervision> CaseSupervisions => db.Set<CaseSupervision>();

        /// <summary>Numbers given.</summary>
        public DbSet<CaseCounter> CaseCounters => db.Set<CaseCounter>();

        /// <summary>Links given to outside bodies.</summary>
        public DbSet<CaseLink> CaseLinks => db.Set<CaseLink>();

        /// <summary>Photos that go with a link.</summary>
        public DbSet<CaseLinkPhoto> CaseLinkPhotos => db.Set<CaseLinkPhoto>();

        /// <summary>What outside bodies answered.</summary>
        public DbSet<CaseLinkAnswer> CaseLinkAnswers => db.Set<CaseLinkAnswer>();

        /// <summary>Blurred copies.</summary>
        public DbSet<CaseBlur> CaseBlurs => db.Set<CaseBlur>();
    }

    /// <summary>Maps them.</summary>
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Case>(c =>
        {
            c.ToTable("cases_cases");
            c.HasKey(x => x.Id);
            c.Ignore(x => x.Flags);
            c.Ignore(x => x.CoUnits);
            c.Ignore(x => x.CoOwing);
            c.Property(x => x.CoUnitIds).HasMaxLength(400);
            c.Property(x => x.CoOwingIds).HasMaxLength(400);
            c.Property(x => x.Number).HasMaxLength(20);
            c.Property(x => x.Category).HasMaxLength(8);
            c.Property(x => x.Tile).HasMaxLength(40);
            c.Property(x => x.ResponsibleRole).HasMaxLength(40);
            c.Property(x => x.Place).HasMaxLength(200);
            c.Property(x => x.OutsideNumber).HasMaxLength(40);
            c.Property(x => x.OutsideCategory).HasMaxLength(8);
            c.HasIndex(x => x.Number).IsUnique();
            c.HasIndex(x => x.TrackingIndex).IsUnique();
            // Every open list of every scope: equality first, then the sort key, then the tie-break (architecture.md, quality.md P5).
            c.HasIndex(x => new { x.CountyId, x.Due, x.Id }).HasFilter("is_open");
            c.HasIndex(x => new { x.StreetId, x.Due, x.Id }).HasFilter("is_open");
            c.HasIndex(x => new { x.CommunityId, x.Due, x.Id }).HasFilter("is_open");
            c.HasIndex(x => new { x.GridId, x.Due, x.Id }).HasFilter("is_open");
            c.HasIndex(x => new { x.MicroGridId, x.Due, x.Id }).HasFilter("is_open");
            c.HasIndex(x => new { x.LeadUnitId, x.Due, x.Id }).HasFilter("is_open");
            c.HasIndex(x => new { x.ResponsibleUnitId, x.Due, x.Id }).HasFilter("is_open");
            c.HasIndex(x => new { x.ResponsiblePersonId, x.Due, x.Id }).HasFilter("is_open AND responsible_person_id IS NOT NULL");
            c.HasIndex(x => new { x.FiledBy, x.Due, x.Id }).HasFilter("is_open AND filed_by IS NOT NULL");
            c.HasIndex(x => new { x.BuildingId, x.ReceivedAt, x.Id });
            // What the night's erasing reads: ended, and something to reach the reporter by is kept still.
            c.HasIndex(x => new { x.ClosedAt, x.Id }).HasFilter("holds_contact AND NOT is_open");
            c.HasIndex(x => x.MasterId).HasFilter("master_id IS NOT NULL");
            c.HasIndex(x => x.IssueId).HasFilter("issue_id IS NOT NULL");
            c.HasIndex(x => x.SplitFrom).HasFilter("split_from IS NOT NULL");
            // What is over, latest first; written once, when a case ends.
            c.HasIndex(x => new { x.CountyId, x.ClosedAt, x.Id }).HasFilter("NOT is_open");
            c.HasIndex(x => new { x.StreetId, x.ClosedAt, x.Id }).HasFilter("NOT is_open");
            c.HasIndex(x => new { x.CommunityId, x.ClosedAt, x.Id }).HasFilter("NOT is_open");
            c.HasIndex(x => new { x.GridId, x.ClosedAt, x.Id }).HasFilter("NOT is_open");
            c.HasIndex(x => new { x.MicroGridId, x.ClosedAt, x.Id }).HasFilter("NOT is_open");
            c.HasIndex(x => new { x.LeadUnitId, x.ClosedAt, x.Id }).HasFilter("NOT is_open");
        });
        model.Entity<CaseMerge>(m =>
        {
            m.ToTable("cases_merges");
            m.HasKey(x => x.Id);
            m.HasIndex(x => new { x.CaseId, x.At });
            m.HasIndex(x => new { x.MasterId, x.At });
        });
        model.Entity<CoDuty>(d =>
        {
            d.ToTable("cases_duties");
            d.HasKey(x => x.Id);
            d.Ignore(x => x.IsOwed);
            d.HasIndex(x => new { x.CaseId, x.At });
            d.HasIndex(x => new { x.UnitId, x.CaseOpen, x.CaseId });
        });
        model.Entity<ShiftHandover>(h =>
        {
            h.ToTable("cases_shift_handovers");
            h.HasKey(x => x.Id);
            h.Ignore(x => x.Counts);
            h.HasIndex(x => new { x.UnitId, x.At });
            h.HasIndex(x => x.DueAt).HasFilter("taken_at IS NULL AND told_at IS NULL");
            // What the night's erasing reads.
            h.HasIndex(x => new { x.At, x.Id }).HasFilter("note IS NOT NULL");
            // A shift is handed over once, whoever was faster.
            h.HasIndex(x => x.ShiftId).IsUnique().HasFilter("shift_id IS NOT NULL");
        });
        model.Entity<CaseItem>(i =>
        {
            i.ToTable("cases_items");
            i.HasKey(x => x.Id);
            i.HasIndex(x => new { x.CaseId, x.Number }).IsUnique();
        });
        model.Entity<CommonIssue>(i =>
        {
            i.ToTable("cases_issues");
            i.HasKey(x => x.Id);
            i.Ignore(x => x.IsOpen);
            i.Property(x => x.Title).HasMaxLength(CommonIssue.LongestTitle);
            i.HasIndex(x => new { x.CountyId, x.At });
            i.HasIndex(x => new { x.StreetId, x.At });
        });
        model.Entity<NextStep>(n =>
        {
            n.ToTable("cases_next_steps");
            n.HasKey(x => x.Id);
            n.HasIndex(x => x.CaseId);
            n.HasIndex(x => new { x.CommunityId, x.On }).HasFilter("done_at IS NULL");
            n.HasIndex(x => new { x.StreetId, x.On }).HasFilter("done_at IS NULL");
            n.HasIndex(x => new { x.CountyId, x.On }).HasFilter("done_at IS NULL");
        });
        model.Entity<CasePrivate>(p =>
        {
            p.ToTable("cases_private");
            p.HasKey(x => x.CaseId);
            p.HasIndex(x => x.PhoneIndex).HasFilter("phone_index IS NOT NULL");
        });
        model.Entity<CaseText>(t =>
        {
            t.ToTable("cases_texts");
            t.HasKey(x => x.Id);
            t.HasIndex(x => new { x.CaseId, x.FactVersion });
        });
        model.Entity<CaseFile>(f =>
        {
            f.ToTable("cases_files");
            f.HasKey(x => x.Id);
            f.Property(x => x.Blob).HasMaxLength(80);
            f.Property(x => x.Kind).HasMaxLength(20);
            f.Property(x => x.Sha256).HasMaxLength(64);
            f.HasIndex(x => new { x.CaseId, x.FactVersion });
            f.HasIndex(x => x.Blob).IsUnique();
            f.HasIndex(x => new { x.At, x.Id });
        });
        model.Entity<CaseRating>(r =>
        {
            r.ToTable("cases_ratings");
            r.HasKey(x => new { x.CaseId, x.Round });
        });
        model.Entity<CaseSubmission>(s =>
        {
            s.ToTable("cases_submissions");
            s.HasKey(x => x.Key);
            s.Property(x => x.Key).HasMaxLength(64);
        });
        model.Entity<CaseRequest>(r =>
        {
            r.ToTable("cases_requests");
            r.HasKey(x => new { x.CaseId, x.Number });
        });
        model.Entity<CaseSupervision>(s =>
        {
            s.ToTable("cases_supervisions");
            s.HasKey(x => new { x.CaseId, x.Number });
            s.HasIndex(x => new { x.Year, x.OrderNumber }).IsUnique();
        });
        model.Entity<OrderCounter>(n =>
        {
            n.ToTable("cases_order_counters");
            n.HasKey(x => x.Year);
            n.Property(x => x.Year).ValueGeneratedNever();
        });
        model.Entity<CaseLink>(l =>
        {
            l.ToTable("cases_links");
            l.HasKey(x => x.Id);
            l.HasIndex(x => x.TokenIndex).IsUnique();
            l.HasIndex(x => x.CaseId);
        });
        model.Entity<CaseLinkPhoto>(p =>
        {
            p.ToTable("cases_link_photos");
            p.HasKey(x => new { x.LinkId, x.FileId });
        });
        model.Entity<CaseLinkAnswer>(a =>
        {
            a.ToTable("cases_link_answers");
            a.HasKey(x => x.Id);
            a.Property(x => x.Key).HasMaxLength(64);
            a.HasIndex(x => new { x.LinkId, x.Key }).IsUnique();
            a.HasIndex(x => x.CaseId);
        });
        model.Entity<CaseBlur>(b =>
        {
            b.ToTable("cases_blurs");
            b.HasKey(x => x.FileId);
            b.HasIndex(x => x.CaseId);
        });
        model.Entity<UnitSigning>(u =>
        {
            u.ToTable("cases_signings");
            u.HasKey(x => x.Id);
            u.HasIndex(x => x.UnitId).IsUnique();
        });
        model.Entity<SavedSearch>(s =>
        {
            s.ToTable("cases_saved_searches");
            s.HasKey(x => x.Id);
            s.HasIndex(x => new { x.AccountId, x.Id });
            s.Property(x => x.Group).HasMaxLength(2);
        });
        model.Entity<SearchRow>(s =>
        {
            s.ToTable("cases_search");
            s.HasKey(x => x.Seq);
            s.Property(x => x.Seq).ValueGeneratedNever();
            s.HasIndex(x => x.CaseId).IsUnique();
        });
        model.Entity<CaseCounter>(n =>
        {
            n.ToTable("cases_counters");
            n.HasKey(x => x.Year);
            n.Property(x => x.Year).ValueGeneratedNever();
        });
    }
}
