using static Linli.Cases.CaseState;
using static Linli.Cases.Domain.ClockEffect;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <summary>并案: into another case, and out again while that is possible.</summary>
/// <remarks>
/// 1. Merged is only what nobody is at work on and what carries nothing of its own: no whistle, no order of supervision, no list, no parts, no followers (ADR 0021).
/// 2. A merged case has no clock: the master's count, and its reporter reads them. Taken out, it starts anew with whole limits from that moment.
/// 3. What the master goes through (shelved, extended, waiting for a decision) its followers go through, except an emergency: it follows emergencies only.
/// </remarks>
public static partial class CaseLife
{
    private static LifeRow[] Merges =>
    [
        new(CaseVerb.MarkDuplicate, [Submitted, Accepted], Merged, [Who.Community, Who.Street, Who.County])
        {
            // The promised call is made even where the matter is known already: the promise was to the person.
            Without = CaseFlags.VoidPending,
            Must = [CaseMusts.CallbackIsDone, CaseMusts.NoWhistleIsOpen, CaseMusts.NoOrderIsOpen, CaseMusts.HasNoList],
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
