using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using NodaTime;
using static Linli.Cases.CaseState;
using Case = Linli.Cases.Domain.Case;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Tests.Cases.Domain;

/// <summary>可达情形: every situation a case can come to by the life table alone, found without a database, and what is wrong with the first that is wrong.</summary>
/// <remarks>A situation is a state with its flags, its open clocks (running, or resting and why), who answers, and the few things that the guards ask.
/// What people type is left out: a must that asks only for that is taken as met, so that nothing is missed.</remarks>
internal sealed class LifeReach(LifeTable table, Func<LifeRow, bool>? leftOut = null)
{
    // Whatever is decided waits no longer; only these decide nothing: they answer, look again or come.
    private const CaseFlags Decided = Case.Requests | CaseFlags.ClosePending | CaseFlags.ReplyPending | CaseFlags.VoidPending | CaseFlags.ReopenReview | CaseFlags.AskingReporter;

    private static readonly Instant At = Instant.FromUtc(2026, 3, 4, 2, 0);
    private static readonly Guid Unit = new("00000000-0000-0000-0000-000000000001"), OtherUnit = new("00000000-0000-0000-0000-000000000002");

    // What a must asks of the case itself, and not of the person or the day.
    private static readonly Func<CaseSnapshot, Linli.Foundation.Text.Refusal?>[] Asked =
    [
        CaseMusts.NothingWaits, CaseMusts.ReporterIsNotAsked, CaseMusts.ShelvingIsDecided, CaseMusts.IsNotShelved, CaseMusts.CloseIsDecided, CaseMusts.NoWhistleIsOpen, CaseMusts.NoOrderIsOpen,
        CaseMusts.WhistleIsAnswered, CaseMusts.ThereIsAReporter, CaseMusts.IsNotRuled, CaseMusts.IsFirstObjection, CaseMusts.IsNotConferred,
    ];

    // Verbs that neither move, set, clear nor time anything: leaving them out leaves no situation out.
    private readonly List<LifeRow> _rows = [.. table.Rows.Where(row => leftOut?.Invoke(row) is not true && row.Verb is not (CaseVerb.MakeConfidential or CaseVerb.EndConfidential or CaseVerb.EraseCase)
        && (row.To is not null || row.Sets != 0 || row.Clears != 0 || row.Needs != 0 || row.Clocks.Length > 0 || row.Verb == CaseVerb.RecordContact))];

    private readonly Dictionary<Situation, (Situation? Before, string By)> _seen = [];

    /// <summary>How many situations were found.</summary>
    public int Count => _seen.Count;

    /// <summary>All situations found.</summary>
    public IEnumerable<Situation> All => _seen.Keys;

    /// <summary>Follows the table from every new report; the first fault and the way to it, or null.</summary>
    public string? FirstFault()
    {
        var waiting = new Queue<Situation>();
        foreach (var byStaff in new[] { false, true })
            foreach (var owesCall in byStaff ? new[] { false } : [false, true])
                Add(new Situation(Submitted, CaseFlags.None, owesCall ? "Acceptance CallBack" : "Acceptance", Responsible.Desk, new Facts(byStaff, owesCall)), null, "a report");
        while (waiting.TryDequeue(out var now))
        {
            foreach (var row in _rows.Where(row => row.From.Contains(now.State)))
                foreach (var choice in Choices(row.Verb))
                {
                    var snapshot = Snapshot(now, choice);
                    if ((now.Flags & row.Needs) != row.Needs || (now.Flags & row.Without) != 0 || !row.If(snapshot) || row.Must.Any(must => Asked.Contains(must) && must(snapshot) is not null))
                        continue;
                    var (next, fault) = Take(now, row, choice);
                    if (fault is not null)
                        return $"{Way(now)} ─ {row.Verb}: {fault}";
                    if (Add(next, now, row.Verb.ToString()) && next.Fault() is { } wrong)
                        return $"{Way(next)}: {wrong}";
                }
        }
        return null;

        bool Add(Situation found, Situation? before, string by)
        {
            if (!_seen.TryAdd(found, (before, by)))
                return false;
            waiting.Enqueue(found);
            return true;
        }
    }

    private string Way(Situation? to)
    {
        var way = new List<string>();
        for (var (one, last) = (to, to); one is not null; one = _seen[one].Before)
            way.Insert(0, $"{_seen[one].By} ▶ {one.State}{(one == last ? $" [{one.Flags}] {{{one.Clocks}}}" : "")}");
        return string.Join(" ─ ", way);
    }

    /// <summary>What the guards ask of a case beside state and flags.</summary>
    internal sealed record Facts(bool ByStaff, bool OwesCall)
    {
        public bool Accepted { get; init; }

        public bool Replied { get; init; }

        public bool Explained { get; init; }

        public bool AnswerWaits { get; init; }

        public bool WhistleAnswered { get; init; }

        public bool Conferred { get; init; }

        public bool Ruled { get; init; }

        public int Objections { get; init; }

        public int Reopenings { get; init; }
    }

    /// <summary>What somebody chooses with a verb that decides between its rows.</summary>
    private sealed record Choice(ActorKind By = ActorKind.Staff, bool? IsGood = null, bool Signs = false, Guid? Next = null, bool EndsCall = false);

    private static IEnumerable<Choice> Choices(CaseVerb verb) => verb switch
    {
        CaseVerb.Rate => [new(ActorKind.Resident, true), new(ActorKind.Resident, false)],
        CaseVerb.SubmitResult => [new(), new(Signs: true)],
        CaseVerb.AcceptReturn => [new(), new(Next: OtherUnit)],
        CaseVerb.RuleReturn => [new(Next: Unit), new(Next: OtherUnit)],
        CaseVerb.Reopen => [new(), new(ActorKind.Resident)],
        CaseVerb.Unshelve => [new(), new(ActorKind.System)],
        CaseVerb.RecordContact => [new(EndsCall: true)],
        _ => [new()],
    };

    private static CaseSnapshot Snapshot(Situation now, Choice choice) => new(new Case
    {
        Id = Guid.Empty,
        Number = "",
        TrackingIndex = [],
        ReceivedAt = At,
        State = now.State,
        Flags = now.Flags,
        ReportedByStaff = now.Facts.ByStaff,
        Contact = now.Facts.OwesCall ? ContactWay.Call : ContactWay.None,
        AcceptedAt = now.Facts.Accepted ? At : null,
        RepliedAt = now.Facts.Replied ? At : null,
        IsExplained = now.Facts.Explained,
        AnswerWaits = now.Facts.AnswerWaits,
        WhistleAnswered = now.Facts.WhistleAnswered,
        IsConferred = now.Facts.Conferred,
        IsRuled = now.Facts.Ruled,
        Objections = now.Facts.Objections,
        Reopenings = now.Facts.Reopenings,
        LeadUnitId = Unit,
        NextUnit = choice.Next,
        NeedsSigning = choice.Signs,
        Verdict = choice.IsGood is { } good ? new Verdict(good ? RatingGrade.Satisfied : RatingGrade.Dissatisfied, good) : null,
    }, new Act(choice.By, null, At));

    private static (Situation Next, string? Fault) Take(Situation now, LifeRow row, Choice choice)
    {
        var to = row.To ?? now.State;
        var flags = (now.Flags | row.Sets) & ~row.Clears;
        var facts = After(now.Facts, row, choice, to);
        if (!to.IsOpen)
            (flags, facts) = (flags & ~Case.OfOpenCases, facts with { AnswerWaits = false, WhistleAnswered = false });
        var clocks = now.OpenClocks();
        if (row.Verb == CaseVerb.RecordContact && choice.EndsCall)
            clocks.Remove(Clock.CallBack);
        var decided = row.Verb == CaseVerb.CloseWhistle ? CaseFlags.HasOpenWhistle : Decided;
        var fault = (row.Needs & decided & flags) is var left and not 0 ? $"{left} was decided and waits still" : null;
        foreach (var effect in row.Clocks)
            switch (effect)
            {
                // Whether the call is owed still is asked of the case, which forgets it here once it was tried.
                case ClockEffect.Start start when start.Kind == Clock.CallBack && !facts.OwesCall: break;
                case ClockEffect.Start start when !clocks.TryAdd(start.Kind, ""): fault = $"a second {start.Kind} starts"; break;
                case ClockEffect.Met met: clocks.Remove(met.Kind); break;
                case ClockEffect.Drop drop: clocks.Remove(drop.Kind); break;
                case ClockEffect.DropAll: clocks.Clear(); break;
                case ClockEffect.Pause pause when clocks.GetValueOrDefault(pause.Kind) == "": clocks[pause.Kind] = pause.Reason[(pause.Reason.LastIndexOf('.') + 1)..]; break;
                case ClockEffect.Resume resume when clocks.ContainsKey(resume.Kind): clocks[resume.Kind] = ""; break;
            }
        return (new Situation(to, flags, Situation.Words(clocks), row.Then == Responsible.Same ? now.Responsible : row.Then, facts), fault);
    }

    // What the verb itself writes down of what the guards ask.
    private static Facts After(Facts facts, LifeRow row, Choice choice, CaseState to) => row.Verb switch
    {
        CaseVerb.Accept => facts with { Accepted = true },
        CaseVerb.EraseContact => facts with { OwesCall = false },
        CaseVerb.Unmerge => facts with { Replied = false },
        CaseVerb.AnswerSupervision => facts with { AnswerWaits = true },
        CaseVerb.AcceptAnswer or CaseVerb.SendAnswerBack or CaseVerb.Supervise => facts with { AnswerWaits = false },
        CaseVerb.RequestReturn => facts with { Objections = Math.Min(Case.ObjectionsEnough, facts.Objections + 1) },
        CaseVerb.RuleReturn => facts with { Ruled = true },
        CaseVerb.ApproveExplainedClose => facts with { Explained = true, Replied = true },
        CaseVerb.Reopen => facts with { Explained = false, Reopenings = to == Replied ? facts.Reopenings : Math.Min(Case.ReopeningsEnough, facts.Reopenings + 1) },
        CaseVerb.ConfirmClose => facts with { Conferred = facts.Conferred || facts.Reopenings >= Case.ReopeningsEnough },
        CaseVerb.BlowWhistle or CaseVerb.HoldConference or CaseVerb.CloseWhistle => facts with { WhistleAnswered = false },
        CaseVerb.AnswerDuties => facts with { WhistleAnswered = true },
        _ when to == Replied && choice.IsGood is null => facts with { Replied = true },
        _ => facts,
    };

    /// <summary>One situation.</summary>
    internal sealed record Situation(CaseState State, CaseFlags Flags, string Clocks, Responsible Responsible, Facts Facts)
    {
        private const CaseFlags OneAtATime = Case.Requests | CaseFlags.AskingReporter | CaseFlags.ClosePending | CaseFlags.ReplyPending | CaseFlags.Shelved;

        /// <summary>Where each flag may stand; whatever is not named here may stand in every open state.</summary>
        private static readonly Dictionary<CaseFlags, CaseState[]> Places = new()
        {
            [CaseFlags.VoidPending] = [Submitted],
            [CaseFlags.ReopenReview] = [Replied],
            [CaseFlags.ReturnPending] = [Assigned, Acknowledged],
            [CaseFlags.AskingReporter] = [Acknowledged, Handling],
            [CaseFlags.ExtensionPending] = [Handling],
            [CaseFlags.ShelvingPending] = [Handling],
            [CaseFlags.Shelved] = [Handling],
            [CaseFlags.ClosePending] = [Handling],
            [CaseFlags.ReplyPending] = [Handling],
        };

        /// <summary>Flags whose duty is a clock: the one is there with the other, and never without.</summary>
        private static readonly Dictionary<CaseFlags, Clock> Duties = new()
        {
            [CaseFlags.ReturnPending] = Clock.ReturnRuling,
            [CaseFlags.Shelved] = Clock.ShelvingReview,
            [CaseFlags.AskingReporter] = Clock.ReporterAnswer,
            [CaseFlags.UnderSupervision] = Clock.Supervision,
            [CaseFlags.ReopenReview] = Clock.ReopenReview,
        };

        public Dictionary<Clock, string> OpenClocks() =>
            Clocks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('=')).ToDictionary(word => Enum.Parse<Clock>(word[0]), word => word.Length > 1 ? word[1] : "");

        public static string Words(Dictionary<Clock, string> clocks) => string.Join(' ', clocks.OrderBy(clock => clock.Key).Select(clock => clock.Value.Length == 0 ? $"{clock.Key}" : $"{clock.Key}={clock.Value}"));

        /// <summary>What must not be, or null.</summary>
        public string? Fault()
        {
            var clocks = OpenClocks();
            if (!State.IsOpen)
                return (Flags & ~CaseFlags.Confidential) != 0 ? $"it is over and {Flags} stands"
                    : clocks.Count > 0 ? $"it is over and {Clocks} runs"
                    : Responsible != Responsible.Nobody ? $"it is over and {Responsible} answers" : null;
            if (Responsible == Responsible.Nobody)
                return "it is open and nobody answers";
            if (clocks.Values.All(reason => reason.Length > 0))
                return "it is open and no clock runs";
            if (System.Numerics.BitOperations.PopCount((uint)(Flags & OneAtATime)) > 1)
                return $"{Flags & OneAtATime} wait or rest at once";
            foreach (var (flag, places) in Places)
                if (Flags.HasFlag(flag) && !places.Contains(State))
                    return $"{flag} outlives its state";
            foreach (var (flag, clock) in Duties)
                if (Flags.HasFlag(flag) != clocks.ContainsKey(clock))
                    return $"{flag} and the clock {clock} are not of one mind";
            return Timing(clocks) ?? (Flags.HasFlag(CaseFlags.ClosePending) && Responsible != Responsible.Street ? "the street decides, and does not answer for it" : null)
                ?? (State == Verifying && Responsible != Responsible.Verifier ? "it is verified by nobody" : null);
        }

        private string? Timing(Dictionary<Clock, string> clocks)
        {
            var why = Flags.HasFlag(CaseFlags.AskingReporter) ? "Asking" : Flags.HasFlag(CaseFlags.Shelved) ? "Shelved" : Flags.HasFlag(CaseFlags.ClosePending) ? "Closing" : State == Verifying ? "Verifying" : "";
            var isInHand = State is Accepted or Assigned or Acknowledged or Handling or Verifying;
            return clocks.ContainsKey(Clock.Handling) != isInHand ? $"in {State} the handling clock is {(isInHand ? "gone" : "there")}"
                : isInHand && clocks[Clock.Handling] != why ? $"handling rests for “{clocks[Clock.Handling]}”, where it should for “{why}”"
                : clocks.ContainsKey(Clock.Verify) != (State == Verifying || Flags.HasFlag(CaseFlags.ClosePending)) ? "the clock of verifying and what is verified part"
                : clocks.ContainsKey(Clock.Acceptance) != (State == Submitted) ? "the clock of acceptance and what is not accepted part"
                : clocks.ContainsKey(Clock.Acknowledge) && State != Assigned ? "it is acknowledged and still to be"
                : clocks.ContainsKey(Clock.Rating) && State != Replied ? "it is rated and still to be"
                : clocks.TryGetValue(Clock.Supervision, out var order) && order.Length > 0 != Facts.AnswerWaits ? "an order rests without an answer, or runs with one"
                : State == Replied && !clocks.ContainsKey(Clock.Rating) && !Flags.HasFlag(CaseFlags.ReopenReview) ? "it is answered, and neither the reporter nor the street has it"
                : null;
        }
    }
}
