using Linli.Cases.Domain;

namespace Linli.Cases.Desk;

/// <summary>What one press at the desk comes to: accept, send, or both in one work; to a unit, or to a colleague.</summary>
internal static class DeskSteps
{
    /// <summary>How a unit and a person stand in one list of answers.</summary>
    public static readonly string Unit = "unit:", Person = "person:";

    public static IReadOnlyList<(CaseVerb Verb, VerbInput Input)> Of(Case target, VerbInput input, string way, string to)
    {
        List<(CaseVerb, VerbInput)> steps = [];
        if (target.State == CaseState.Submitted || way == "accept")
            steps.Add((CaseVerb.Accept, input with { Text = null }));
        if (way == "accept")
            return steps;
        // Only the first step asks whether the page is still true: the others follow it in the same work.
        var send = input with { Seen = steps.Count == 0 ? input.Seen : null, Summary = null, Category = null, Grid = null };
        steps.Add(to.StartsWith(Person, StringComparison.Ordinal)
            ? (CaseVerb.AssignInside, send with { Person = Id(to, Person) })
            : (CaseVerb.Dispatch, send with { Unit = UnitOf(to) }));
        return steps;
    }

    /// <summary>The unit of an answer, or null where it is a person.</summary>
    public static Guid? UnitOf(string to) => Id(to, Unit);

    private static Guid? Id(string to, string prefix) => to.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParse(to.AsSpan(prefix.Length), out var id) ? id : null;
}
