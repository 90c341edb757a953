namespace Linli.Cases.Domain;

/// <summary>协办: the units that help the lead unit, and those of them whose answer is still owed.</summary>
/// <remarks>Kept on the case so that sight and buttons need no second query; who, when and what stands in <c>cases_duties</c>.</remarks>
public sealed partial class Case
{
    /// <summary>协办单位, as ids with commas between them.</summary>
    public string CoUnitIds { get; set; } = "";

    /// <summary>Those of them that still owe their answer.</summary>
    public string CoOwingIds { get; set; } = "";

    /// <summary>协办单位.</summary>
    public IReadOnlyList<Guid> CoUnits => Ids(CoUnitIds);

    /// <summary>未答复的协办单位.</summary>
    public IReadOnlyList<Guid> CoOwing => Ids(CoOwingIds);

    /// <summary>True when the unit helps with this case.</summary>
    public bool IsCoUnit(Guid? unit) => unit is { } id && CoUnitIds.Contains(Word(id), StringComparison.Ordinal);

    /// <summary>True when the unit still owes its answer.</summary>
    public bool OwesCoAnswer(Guid? unit) => unit is { } id && CoOwingIds.Contains(Word(id), StringComparison.Ordinal);

    internal static string Joined(IEnumerable<Guid> units) => string.Join(',', units.Distinct().Select(Word));

    private static Guid[] Ids(string joined) => joined.Length == 0 ? [] : [.. joined.Split(',').Select(Guid.Parse)];

    private static string Word(Guid unit) => unit.ToString("N");
}
