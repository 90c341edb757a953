using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>The pure model of one case: the life table applied in memory, without a database.</summary>
/// <remarks>It foretells what the table decides: whether a verb is refused and why, state, flags, who answers, the clocks and their due dates. What a verb
/// itself writes (a category, a handler, a grade) it takes over from the first house; that both databases agree on it is checked apart.</remarks>
internal sealed class ModelCase(IDispatch dispatch, ModelDuties duties)
{
    // 下次复核日期 of the shelving that waits: said when it was proposed, counted from when it is approved.
    private LocalDate? _reviewOn;

    /// <summary>The case as it last stood in the first house.</summary>
    public required Case Row { get; set; }

    /// <summary>Its open clocks.</summary>
    public List<ModelClock> Clocks { get; } = [];

    /// <summary>The row that will be taken, or the reasons against.</summary>
    public static (LifeRow? Row, IReadOnlyList<string> Refused) Foretell(ICaseVerb verb, Case target, VerbInput input, Act act, bool isErased)
    {
        if (isErased)
            return (null, ["Cases.Refusal.Erased"]);
        verb.Prepare(target, input);
        var snapshot = new CaseSnapshot(target, act);
        var fits = CaseLife.Of(verb.Verb).Where(row => row.From.Contains(target.State) && (target.Flags & row.Needs) == row.Needs && (target.Flags & row.Without) == 0 && row.If(snapshot)).ToList();
        if (fits.Count == 0)
            return (null, [CaseRefusals.NotPossibleNow(verb.Verb, target).Key]);
        if (fits.FirstOrDefault(row => row.Who.Any(snapshot.Plays)) is not { } taken)
            return (null, ["Cases.Refusal.NotYours"]);
        List<Refusal> reasons = [.. taken.Must.Select(must => must(snapshot)).OfType<Refusal>(), .. verb.Reasons(snapshot, input)];
        return reasons.Count > 0 ? (null, [.. reasons.Select(reason => reason.Key)]) : (taken, []);
    }

    /// <summary>Follows a part that was split off: accepted from its first moment.</summary>
    public void BeginAccepted(Case now, Instant at, WorkingTime time)
    {
        Row = now;
        Clocks.Add(ModelClock.Start(ClockKind.Handling, now.Urgency, LimitOf(ClockKind.Handling, now, null), at, time));
    }

    /// <summary>Follows a new report.</summary>
    public void Begin(Case now, WorkingTime time)
    {
        Row = now;
        Clocks.Add(ModelClock.Start(ClockKind.Acceptance, now.Urgency, null, now.ReceivedAt, time));
        if (now.OwesCallback)
            Clocks.Add(ModelClock.Start(ClockKind.CallBack, now.Urgency, null, now.ReceivedAt, time));
    }

    /// <summary>Follows a row of the table; what in the house differs from it, or null.</summary>
    /// <param name="row">The row.</param>
    /// <param name="now">The case as it stands now.</param>
    /// <param name="act">The act.</param>
    /// <param name="input">What was given with it.</param>
    /// <param name="time">The calendar in force.</param>
    public string? Follow(LifeRow row, Case now, Act act, VerbInput input, WorkingTime time)
    {
        var before = Row;
        var agreed = AgreedBy(row.Verb, input, act.At, time);
        Row = now;
        if (now.State != (row.To ?? before.State))
            return $"the table leads to {row.To ?? before.State}";
        // A sensitive category protects by itself (CasePlacing); every other flag is the table's.
        var flags = before.Flags | (now.Sensitive && !before.Sensitive ? CaseFlags.Confidential : 0);
        flags = (flags | row.Sets) & ~row.Clears;
        // What waits or rests ends with the case.
        if (row.To is { IsOpen: false })
            flags &= ~Case.OfOpenCases;
        if (now.Flags != flags)
            return $"the table leaves the flags {flags}";
        if (duties.Differs(before, now, row.Then, act) is { } other)
            return other;
        foreach (var effect in row.Clocks)
            if (!Follow(effect, before, now, act, input, time, agreed))
                return $"the table starts {effect} while it runs";
        // C1 ends with the call itself, which alone knows whether the try was the last one needed.
        if (row.Verb == CaseVerb.RecordContact && (now.ReachedAt == act.At || now.IsAttempted))
            End(ClockKind.CallBack);
        return null;
    }

    /// <summary>A holiday list came: only later dates.</summary>
    public void Recalculate(Instant at, WorkingTime time) => Clocks.ForEach(clock => clock.Keep(at, time));

    // How long the act agreed upon, said a second time from what was typed.
    private Limit? AgreedBy(CaseVerb verb, VerbInput input, Instant at, WorkingTime time)
    {
        if (verb is CaseVerb.ProposeShelving or CaseVerb.ReviewShelving)
            _reviewOn = input.ReviewOn;
        return verb switch
        {
            CaseVerb.ApproveExtension => Limit.OfWorkingDays(input.Days!.Value),
            CaseVerb.Supervise when input.Days is { } days => Limit.OfWorkingDays(days),
            CaseVerb.ApproveShelving or CaseVerb.ReviewShelving => new Limit(Math.Max(1, Period.DaysBetween(time.DayOf(at), _reviewOn!.Value)), LimitUnit.Days),
            _ => null,
        };
    }

    // 会商: later only, never once it was missed, an emergency never, and no farther than the rules allow from the date before the first conference.
    private static Instant? AgreedDue(ModelClock clock, Case before, Instant? until, Instant at, WorkingTime time)
    {
        if (until is not { } day || before.Urgency == Urgency.Emergency || (at >= clock.Due && !clock.IsPaused))
            return null;
        var farthest = ClockReckoning.Later(before.DueBeforeConference ?? clock.Due, Limit.OfWorkingDays(CaseRules.Current.ConferenceDays), time);
        return Instant.Min(day, farthest) is var due && due > clock.Due ? due : null;
    }

    private bool Follow(ClockEffect effect, Case before, Case now, Act act, VerbInput input, WorkingTime time, Limit? agreed)
    {
        switch (effect)
        {
            case ClockEffect.Start start when !start.If(now): break;
            case ClockEffect.Start start when Clocks.Exists(clock => clock.Kind == start.Kind): return false;
            case ClockEffect.Start start: Clocks.Add(ModelClock.Start(start.Kind, now.Urgency, LimitOf(start.Kind, now, agreed), act.At, time)); break;
            case ClockEffect.Met met: End(met.Kind); break;
            case ClockEffect.Drop drop: End(drop.Kind); break;
            case ClockEffect.DropAll: Clocks.Clear(); break;
            case ClockEffect.Pause pause: Clocks.Find(clock => clock.Kind == pause.Kind)?.Pause(act.At, pause.Reason); break;
            case ClockEffect.Resume resume: Clocks.Find(clock => clock.Kind == resume.Kind)?.Resume(act.At, resume.AtLeast == 0 ? null : Limit.OfWorkingDays(resume.AtLeast), time); break;
            case ClockEffect.Agree agree when Clocks.Find(clock => clock.Kind == agree.Kind) is { } moved && AgreedDue(moved, before, input.Whistle?.Until, act.At, time) is { } due: moved.Move(act.At, due, agree.Reason, time); break;
            case ClockEffect.Extend extend: Clocks.Find(clock => clock.Kind == extend.Kind)?.Extend(act.At, agreed ?? Limit.OfWorkingDays(1), extend.Reason, time); break;
        }
        return true;
    }

    private void End(ClockKind kind) => Clocks.RemoveAll(clock => clock.Kind == kind);

    private Limit? LimitOf(ClockKind kind, Case now, Limit? agreed)
    {
        if (kind is ClockKind.Supervision or ClockKind.ShelvingReview)
            return agreed;
        if (kind != ClockKind.Handling)
            return null;
        var limit = (dispatch.Current.Find(now.Category) ?? dispatch.Current["9901"]).MainLimit.Limit;
        return now.Reopenings == 0 ? limit : limit.Unit == LimitUnit.WorkingDays ? Limit.OfWorkingDays(Math.Max(1, limit.Amount / 2)) : Limit.OfWorkingDays(1);
    }
}
