namespace Linli.Cases.Domain;

/// <summary>The life table that verbs obey: <see cref="CaseLife.Rows"/>. The random walks put a faulty one in its place, to see that they would find the fault.</summary>
public sealed record LifeTable(IReadOnlyList<LifeRow> Rows)
{
    /// <summary>The rows of a verb.</summary>
    public IEnumerable<LifeRow> Of(CaseVerb verb) => Rows.Where(row => row.Verb == verb);
}
