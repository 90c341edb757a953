using Linli.Cases.Outside;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <summary>Lets the clocks follow a row of the life table, and keeps the nearest due date on the case for its lists.</summary>
public sealed class CaseClocks(IDeadlines deadlines, IDispatch dispatch, CaseDuties duties, CasesSettings settings)
{
    /// <summary>The clocks a new case starts with, not yet written.</summary>
    public IReadOnlyList<ClockRow> Submitted(Case reported)
    {
        List<ClockRow> started = [New(reported, Clock.Acceptance)];
        if (reported.OwesCallback)
            started.Add(New(reported, Clock.CallBack));
        Show(reported, started);
        return started;
    }

    /// <summary>Does what the row says to the clocks.</summary>
    public void Follow(Work work, Case target, LifeRow row, Act act)
    {
        var clocks = deadlines.Of(work, act, Case.SubjectKind, target.Id);
        if (row.Verb == CaseVerb.RecordContact && (target.ReachedAt == act.At || target.IsAttempted))
            clocks.Stop(Clock.CallBack);
        foreach (var effect in row.Clocks)
            Follow(clocks, target, effect, act.At);
        // Whoever answers for the case answers for its clocks, except those that another desk must keep: the call-back.
        foreach (var clock in clocks.Open.Where(clock => clock.Kind != Clock.CallBack).ToList())
        {
            var (unit, role) = HolderOf(clock.Kind, target, act);
            clocks.Hand(unit, role, clock.Kind);
        }
        Hold(clocks, target, act.At);
        if (row.To == CaseState.Assigned)
            target.ReturnUntil = ClockReckoning.Later(act.At, CaseRules.Current.ReturnWithin, deadlines.Time);
        Show(target, clocks.Open);
    }

    /// <summary>外部时限: keeps the open clocks within the sender's date; one that an earlier date held is let go as far as the new one allows.</summary>
    public void Hold(Work work, Case target, Act act, NodaTime.Instant? old = null)
    {
        var clocks = deadlines.Of(work, act, Case.SubjectKind, target.Id);
        var (until, held) = (Until(target.OutsideDue, act.At), Until(old, act.At));
        foreach (var clock in clocks.Open.ToList())
            if (OutsideHold.Freed(clock, held, until, deadlines.Time) is { } due)
                clocks.Move(clock.Kind, due, OutsideHold.Reason);
        Hold(clocks, target, act.At);
        Show(target, clocks.Open);
    }

    /// <summary>True when one of these would outlast the sender's date: then <see cref="Hold(Work, Case, Act, NodaTime.Instant?)"/> has something to do.</summary>
    public bool Outlast(Case target, IEnumerable<ClockRow> started, NodaTime.Instant at) =>
        Until(target.OutsideDue, at) is { } until && started.Any(clock => OutsideHold.Outlasts(clock, until));

    private void Hold(SubjectClocks clocks, Case target, NodaTime.Instant at)
    {
        if (Until(target.OutsideDue, at) is not { } until)
            return;
        foreach (var clock in clocks.Open.Where(clock => OutsideHold.Outlasts(clock, until)).ToList())
            clocks.Move(clock.Kind, until, OutsideHold.Reason);
    }

    private NodaTime.Instant? Until(NodaTime.Instant? due, NodaTime.Instant at) => OutsideHold.Until(due, NodaTime.Duration.FromHours(settings.HoursBeforeOutside), at);

    // What others decide about a case is their duty, not that of those who handle it; an order of supervision stays with those it was given to.
    private (Guid? Unit, string? Role) HolderOf(Clock kind, Case target, Act act) => kind switch
    {
        Clock.ReturnRuling => duties.Ruling(target, act),
        Clock.ShelvingReview => duties.Reviewing(target, act),
        Clock.Supervision when target.LeadUnitId is { } lead => (lead, target.LedByCommunity ? CaseRoles.Secretary : CaseRoles.DepartmentHandler),
        _ => (target.ResponsibleUnitId, target.ResponsibleRole),
    };

    private void Follow(SubjectClocks clocks, Case target, ClockEffect effect, NodaTime.Instant at)
    {
        switch (effect)
        {
            case ClockEffect.Start start when start.If(target):
                // A conference about the work before says nothing about doing it again.
                if (start.Kind == Clock.Handling)
                    target.DueBeforeConference = null;
                clocks.Start(start.Kind, target.Urgency, LimitOf(start.Kind, target), target.ResponsibleUnitId, target.ResponsibleRole);
                break;
            case ClockEffect.Met met: clocks.Stop(met.Kind); break;
            case ClockEffect.Drop drop: clocks.Stop(drop.Kind, ClockEnd.Dropped); break;
            case ClockEffect.DropAll: clocks.StopAll(ClockEnd.Dropped); break;
            case ClockEffect.Pause pause: clocks.Pause(pause.Kind, pause.Reason); break;
            case ClockEffect.Resume resume: clocks.Resume(resume.Kind, resume.AtLeast == 0 ? null : Limit.OfWorkingDays(resume.AtLeast)); break;
            case ClockEffect.Extend extend: clocks.Extend(extend.Kind, target.Agreed!.Value, extend.Reason); break;
            case ClockEffect.Agree agree when clocks[agree.Kind] is { } clock && AgreedDue(target, clock.Due, clock.State == ClockState.Paused, at, deadlines.Time) is { } due:
                target.DueBeforeConference ??= clock.Due;
                clocks.Move(agree.Kind, due, agree.Reason);
                break;
        }
    }

    /// <summary>会商约定的期限: when handling is due by what the conference in progress agreed; null where that moves nothing: earlier, too late for it, or an emergency.</summary>
    internal static NodaTime.Instant? AgreedDue(Case target, NodaTime.Instant due, bool rests, NodaTime.Instant at, WorkingTime time)
    {
        // A date that was missed stays missed, as with an extension; a resting clock has not come to it yet.
        if (target.Told?.Until is not { } until || target.Urgency == Urgency.Emergency || (at >= due && !rests))
            return null;
        var farthest = ClockReckoning.Later(target.DueBeforeConference ?? due, Limit.OfWorkingDays(CaseRules.Current.ConferenceDays), time);
        // Nor may those who confer promise more than the one who sent the matter leaves them.
        var agreed = NodaTime.Instant.Min(NodaTime.Instant.Min(until, farthest), target.OutsideDue is { } asked && asked > at ? asked : farthest);
        return agreed > due ? agreed : null;
    }

    /// <summary>The limit of the work, as its category says.</summary>
    public Limit LimitOf(Case target) => (dispatch.Current.Find(target.Category) ?? dispatch.Current["9901"]).MainLimit.Limit;

    /// <summary>The clock of a case that is accepted from its first moment, not yet written: a part of another.</summary>
    public ClockRow Accepted(Case target, NodaTime.Instant at)
    {
        var clock = deadlines.New(new ClockStart(Case.SubjectKind, target.Id, Clock.Handling, target.Urgency, at)
        {
            Limit = LimitOf(target),
            Unit = target.ResponsibleUnitId,
            Role = target.ResponsibleRole,
        });
        Show(target, [clock]);
        return clock;
    }

    // Handling takes its category's limit; after reopening half of it, a working day at least (domain.md 3.3). The policy knows the others.
    private Limit? LimitOf(Clock kind, Case target)
    {
        if (kind is Clock.Supervision or Clock.ShelvingReview)
            return target.Agreed;
        if (kind != Clock.Handling)
            return null;
        var limit = LimitOf(target);
        return target.Reopenings == 0 ? limit
            : limit.Unit == LimitUnit.WorkingDays ? Limit.OfWorkingDays(Math.Max(1, limit.Amount / 2)) : Limit.OfWorkingDays(1);
    }

    private ClockRow New(Case reported, Clock kind) =>
        deadlines.New(new ClockStart(Case.SubjectKind, reported.Id, kind, reported.Urgency, reported.ReceivedAt)
        {
            Unit = reported.ResponsibleUnitId,
            Role = reported.ResponsibleRole,
        });

    /// <summary>Keeps the nearest running due date on the case, for the order of its lists.</summary>
    internal static void Show(Case target, IReadOnlyCollection<ClockRow> open)
    {
        // Of two that are due at one moment always the same one: nothing may depend on the order rows were read in.
        var nearest = open.Where(clock => clock.State == ClockState.Running).MinBy(clock => (clock.Due, clock.Kind));
        (target.Due, target.DueKind) = (nearest?.Due ?? Case.NothingDue, nearest?.Kind);
        target.HandlingDue = open.FirstOrDefault(clock => clock.Kind == Clock.Handling)?.Due;
    }
}
