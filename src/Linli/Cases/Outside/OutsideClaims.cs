using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Cases.Outside;

/// <summary>外部要求: takes over what the sender of a case asks; nothing in the life of the case moves but the dates of its clocks.</summary>
public sealed class OutsideClaims(CaseClocks clocks)
{
    /// <summary>A date, a changed date or an urging.</summary>
    public Outcome<CaseDone> Ask(Work work, Guid id, Instant? due, bool urged, Act act) => Do(work, id, act, target =>
    {
        var old = target.OutsideDue;
        target.OutsideDue = due ?? old;
        clocks.Hold(work, target, act, old);
        return shift => new OutsideAsked(shift, target.OutsideDue, old, urged);
    });

    /// <summary>Nothing is asked any more: it was answered or went back.</summary>
    public Outcome<CaseDone> Settle(Work work, Guid id, bool isReturned, Act act) => Do(work, id, act, target =>
    {
        target.OutsideDue = null;
        return shift => new OutsideSettled(shift, isReturned);
    });

    private static Outcome<CaseDone> Do(Work work, Guid id, Act act, Func<Case, Func<CaseShift, ICaseFact>> change)
    {
        // The case may have come in this very work.
        work.Flush();
        if (CaseAddress.Of(id).Take(work) is not { } target)
            return CaseRefusals.NotFound;
        var fact = change(target);
        var point = CaseVerbs.Point(target);
        work.Append(act, target, fact(new CaseShift(point, point)));
        return new CaseDone(target.Id, target.Number, target.State, target.Version);
    }
}

/// <summary>外部时限收紧: which clocks the sender's date holds, and to when. Pure.</summary>
/// <remarks>Held are the duties through which an answer comes; what follows it (rating, its review) and what leaders ask (supervision, shelving) is not the sender's.
/// A date that has passed already holds nothing: it could only be missed, and the sender's own clock says so.</remarks>
internal static class OutsideHold
{
    private static readonly ClockKind[] Held =
        [ClockKind.CallBack, ClockKind.Acceptance, ClockKind.Acknowledge, ClockKind.Handling, ClockKind.Verify, ClockKind.ReturnRuling, ClockKind.ReporterAnswer];

    /// <summary>The key of the reason on the clock.</summary>
    public static readonly string Reason = "Cases.Due.Outside";

    /// <summary>When the inner clocks must have ended; null where nothing is asked or it is too late.</summary>
    public static Instant? Until(Instant? due, Duration before, Instant at) =>
        due is not { } asked || asked <= at ? null : asked - before > at ? asked - before : asked;

    /// <summary>True when this clock would outlast it.</summary>
    public static bool Outlasts(ClockRow clock, Instant until) => clock.State == ClockState.Running && Held.Contains(clock.Kind) && clock.Due > until;

    /// <summary>When a clock that an earlier date held is due under a later one: by its own rule again, but not after that.</summary>
    public static Instant? Freed(ClockRow clock, Instant? heldTo, Instant? until, WorkingTime time)
    {
        if (heldTo is null || clock.State != ClockState.Running || clock.Due != heldTo || !Held.Contains(clock.Kind))
            return null;
        var own = ClockReckoning.Read(clock.Terms(), clock.StartedAt, [], time, clock.Kind).Due;
        var due = until is { } asked ? Instant.Min(own, asked) : own;
        return due > clock.Due ? due : null;
    }
}
