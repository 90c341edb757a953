using static Linli.Cases.CaseState;
using static Linli.Cases.Domain.ClockEffect;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <summary>并案: into another case, and out again while that is possible.</summary>
public static partial class CaseLife
{
    private static LifeRow[] Merges =>
    [
        new(CaseVerb.MarkDuplicate, [Submitted, Accepted], Merged, [Who.Community, Who.Street, Who.County])
        {
            // The promised call is made even where the matter is known already: the promise was to the person.
            Without = CaseFlags.VoidPending,
            Clears = AllWaits,
            Must = [CaseMusts.CallbackIsDone],
            Clocks = [new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.Unmerge, [Merged], Submitted, [Who.Reporter, Who.Community, Who.Street, Who.County, Who.System])
        {
            // Honestly anew: the whole limit from now, so never an earlier date than before.
            If = CaseGuards.WasNotAccepted,
            Must = [CaseMusts.MayStillBeUnmerged],
            Clocks = [new Start(Clock.Acceptance), new Start(Clock.CallBack) { If = OwesCallStill }],
            Then = Responsible.Desk,
        },
        new(CaseVerb.Unmerge, [Merged], Accepted, [Who.Reporter, Who.Community, Who.Street, Who.County, Who.System])
        {
            If = CaseGuards.WasAccepted,
            Must = [CaseMusts.MayStillBeUnmerged],
            Clocks = [new Start(Clock.Handling), new Start(Clock.CallBack) { If = OwesCallStill }],
            Then = Responsible.Acceptor,
        },
        new(CaseVerb.Rate, [Merged], null, [Who.Reporter])
        {
            // Once, when the master was answered; the verdict is this reporter's own and stays with this case.
            If = CaseGuards.MasterIsAnswered,
        },
    ];

    private static bool OwesCallStill(Case c) => c is { OwesCallback: true, ReachedAt: null, IsAttempted: false };
}
