using static Linli.Cases.CaseState;
using static Linli.Cases.Domain.ClockEffect;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <content>挂账.</content>
/// <remarks>
/// 1. The street proposes, another person at the county approves; an emergency is never shelved.
/// 2. While shelved, handling rests and the day of review runs. When that day comes and nobody has looked, the case goes on by itself.
/// 3. Going on, two working days are left at least. A due date that was missed before stays on record as missed.
/// </remarks>
public static partial class CaseLife
{
    private const int LeftAfterShelving = 2;

    private static LifeRow[] Shelvings =>
    [
        new(CaseVerb.ProposeShelving, [Acknowledged, Handling], Handling, [Who.Street, Who.County])
        {
            Without = CaseFlags.ShelvingPending | CaseFlags.Shelved,
            Sets = CaseFlags.ShelvingPending,
            // Handling rests for one reason at a time: a question to the reporter is answered or lapses first.
            Must = [CaseMusts.IsNoEmergency, CaseMusts.NothingWaits, CaseMusts.ReporterIsNotAsked],
        },
        new(CaseVerb.ApproveShelving, [Handling], null, [Who.County])
        {
            Needs = CaseFlags.ShelvingPending,
            Clears = CaseFlags.ShelvingPending,
            Sets = CaseFlags.Shelved,
            Must = [CaseMusts.IsAnotherPerson],
            Clocks = [new Pause(Clock.Handling, "Cases.Pause.Shelved"), new Start(Clock.ShelvingReview)],
        },
        new(CaseVerb.RefuseShelving, [Handling], null, [Who.County])
        {
            Needs = CaseFlags.ShelvingPending,
            Clears = CaseFlags.ShelvingPending,
            Must = [CaseMusts.IsAnotherPerson],
        },
        new(CaseVerb.ReviewShelving, [Handling], null, [Who.Street, Who.County])
        {
            Needs = CaseFlags.Shelved,
            Clocks = [new Met(Clock.ShelvingReview), new Start(Clock.ShelvingReview)],
        },
        new(CaseVerb.Unshelve, [Handling], null, [Who.Street, Who.County])
        {
            If = CaseGuards.IsByAPerson,
            Needs = CaseFlags.Shelved,
            Clears = CaseFlags.Shelved,
            Clocks = [new Met(Clock.ShelvingReview), new Resume(Clock.Handling, LeftAfterShelving)],
        },
        new(CaseVerb.Unshelve, [Handling], null, [Who.System])
        {
            // The day came and nobody had looked: no review was done, in time or late.
            If = CaseGuards.IsByItself,
            Needs = CaseFlags.Shelved,
            Clears = CaseFlags.Shelved,
            Clocks = [new Drop(Clock.ShelvingReview), new Resume(Clock.Handling, LeftAfterShelving)],
        },
    ];
}
