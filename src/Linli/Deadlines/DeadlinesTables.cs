using Linli.Deadlines.Holidays;
using Linli.Deadlines.Running;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Deadlines;

/// <summary>The tables of this room; other rooms read and join <c>db.Clocks</c>.</summary>
public static class DeadlinesTables
{
    extension(LinliDb db)
    {
        /// <summary>All clocks, open and stopped.</summary>
        public DbSet<ClockRow> Clocks => db.Set<ClockRow>();

        /// <summary>What happened to them.</summary>
        internal DbSet<TurnRow> ClockTurns => db.Set<TurnRow>();

        /// <summary>Imported years.</summary>
        internal DbSet<HolidayList> HolidayLists => db.Set<HolidayList>();

        /// <summary>Days of imported years.</summary>
        internal DbSet<HolidayDayRow> HolidayDays => db.Set<HolidayDayRow>();
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ClockRow>(clock =>
        {
            clock.ToTable("deadlines_clocks");
            clock.HasKey(c => c.Id);
            clock.Property(c => c.SubjectKind).HasMaxLength(40);
            clock.Property(c => c.Role).HasMaxLength(40);
            clock.Property(c => c.PolicyVersion).HasMaxLength(40);
            clock.Property(c => c.Allowed).HasConversion<LimitToText>().HasMaxLength(20);
            clock.Property(c => c.AfterHours).HasConversion<LimitToText>().HasMaxLength(20);
            clock.HasIndex(c => new { c.SubjectId, c.Kind }).IsUnique().HasFilter("stopped_at IS NULL").HasDatabaseName("ix_deadlines_clocks_open");
            clock.HasIndex(c => new { c.SubjectId, c.StartedAt });
            // What the sweeper reads: only what still has something to tell, whatever the number of clocks.
            clock.HasIndex(c => c.NextAttention).HasFilter("next_attention IS NOT NULL");
            // Open clocks by the calendar they were reckoned with: what a new holiday list has to look at again.
            clock.HasIndex(c => c.CalendarStamp).HasFilter("stopped_at IS NULL AND calendar_stamp IS NOT NULL");
        });
        model.Entity<TurnRow>(turn =>
        {
            turn.ToTable("deadlines_turns");
            turn.HasKey(t => new { t.ClockId, t.Number });
            turn.HasOne<ClockRow>().WithMany().HasForeignKey(t => t.ClockId).OnDelete(DeleteBehavior.Cascade);
            turn.Property(t => t.Reason).HasMaxLength(120);
            turn.Property(t => t.Minimum).HasConversion<LimitToText>().HasMaxLength(20);
        });
        model.Entity<HolidayList>(list =>
        {
            list.ToTable("deadlines_holiday_lists");
            list.HasKey(l => l.Id);
            list.HasIndex(l => l.Year).IsUnique();
        });
        model.Entity<HolidayDayRow>(day =>
        {
            day.ToTable("deadlines_holidays");
            day.HasKey(d => new { d.Year, d.Date });
            day.Property(d => d.Name).HasMaxLength(40);
        });
    }
}
