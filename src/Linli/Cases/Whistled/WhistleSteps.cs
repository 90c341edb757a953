using Linli.Foundation.Facts;
using Linli.Shell.Parts;
using NodaTime;

namespace Linli.Cases.Whistled;

/// <summary>吹哨 · 报到 · 会商: the three middle steps of the seven, read from a case's own facts; "not needed" where no whistle was blown (domain.md 3.3).</summary>
public sealed record WhistleSteps(WhistleSteps.Reached Blown, WhistleSteps.Reached Arrived, WhistleSteps.Reached Conferred)
{
    /// <summary>How far one step is.</summary>
    public readonly record struct Reached(StepState State, Instant? At);

    private static readonly Reached Unneeded = new(StepState.Unneeded, null);

    /// <summary>Of these facts; the latest whistle counts.</summary>
    public static WhistleSteps Of(IReadOnlyList<Fact> facts)
    {
        if (facts.LastOrDefault(fact => fact.Is<WhistleBlown>()) is not { } blown)
            return new(Unneeded, Unneeded, Unneeded);
        var since = facts.Where(fact => fact.Version > blown.Version).ToList();
        var arrived = since.LastOrDefault(fact => fact.Is<DepartmentCheckedIn>());
        var all = arrived is not null && arrived.Read<DepartmentCheckedIn>() is var last && last.Arrived >= last.Asked;
        var conferred = since.FirstOrDefault(fact => fact.Is<ConferenceHeld>());
        // A whistle taken back leaves the steps it never came to as not needed.
        var over = since.Any(fact => fact.Is<WhistleClosed>());
        return new(
            new(StepState.Done, blown.At),
            all || (arrived is not null && conferred is not null) ? new(StepState.Done, arrived!.At) : over ? Unneeded : new(StepState.Now, null),
            conferred is not null ? new(StepState.Done, conferred.At) : over ? Unneeded : new(all ? StepState.Now : StepState.Ahead, null));
    }
}
