using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Deadlines;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Shell;
using Linli.Shell.Parts;
using ClockState = Linli.Deadlines.ClockState;

namespace Linli.Cases.Track;

/// <summary>回电承诺: what was promised about the call, and what became of it; said openly when it was missed.</summary>
/// <param name="Title">The sentence.</param>
/// <param name="Tone">What its colour says.</param>
/// <param name="IsOver">True when the call was made or fell away.</param>
public sealed record CallbackPromise(string Title, Tone Tone, bool IsOver)
{
    /// <summary>The promise of a case; null where nobody owes a call.</summary>
    public static CallbackPromise? Of(Case c, IReadOnlyList<ClockRow> clocks, DutyDesk desk, EscalationChains chains, PageContext page)
    {
        if (clocks.LastOrDefault(clock => clock.Kind == ClockKind.CallBack) is not { } clock || clock.State == ClockState.Dropped)
            return null;
        var due = page.Time.At(clock.Due);
        if (clock.IsOpen && page.Now <= clock.Due)
            return new CallbackPromise(Promised(c, clock, desk, page), Tone.Info, false);
        if (clock.IsOpen)
            return new CallbackPromise(page.Say("Cases.Track.Promise.Missed", due, Told(clock, chains, page)), Tone.Bad, false);
        if (c.ReachedAt is null)
            return new CallbackPromise(page.Say("Cases.Track.Promise.Attempted", c.ContactTries, desk.NumberOf(c)), Tone.Soon, true);
        return clock.State == ClockState.MetLate
            ? new CallbackPromise(page.Say("Cases.Track.Promise.MetLate", due, page.Time.At(clock.StoppedAt!.Value), Told(clock, chains, page)), Tone.Soon, true)
            : new CallbackPromise(page.Say("Cases.Track.Promise.Met", page.Time.At(clock.StoppedAt!.Value)), Tone.Good, true);
    }

    // What came in at night is promised for the morning, from whoever is on duty then, whom nobody knows by name yet (domain.md 3.8 rule 4).
    private static string Promised(Case c, ClockRow clock, DutyDesk desk, PageContext page) => desk.Morning(clock, page) is { } morning
        ? page.Say($"Cases.Track.Promise.Night.{c.Contact}", morning)
        : page.Say($"Cases.Track.Promise.{c.Contact}", desk.Caller(c, page.Now), page.Time.At(clock.Due));

    // Those the chain has told so far; the sweeper tells within seconds of the due time, so the first step is said at once.
    private static string Told(ClockRow clock, EscalationChains chains, PageContext page) => string.Join(page.Say("Cases.Track.And"),
        chains.For(clock.Kind).Take(Math.Max(1, clock.StepsTold)).SelectMany(step => step.To).Distinct().Select(to => page.Say(NameOf(to))));

    private static Phrase NameOf(Recipient to) =>
        to.IsSponsor ? new Phrase("Deadlines.Chain.Sponsor")
        : to is { Role: Role.Leader, At: { } level } ? new Phrase($"Cases.Track.Leader.{level}") : new Phrase(to.Role.Rule.TextKey);
}
