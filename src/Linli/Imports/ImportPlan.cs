using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Imports;

/// <summary>What a row would do.</summary>
public enum ImportChange
{
    /// <summary>新增.</summary>
    New,

    /// <summary>修改.</summary>
    Changed,

    /// <summary>不变.</summary>
    Same,
}

/// <summary>One row of the preview.</summary>
/// <param name="Row">Its number as a spreadsheet counts.</param>
/// <param name="What">The thing, in words.</param>
/// <param name="Change">What would become of it.</param>
public sealed record ImportLine(int Row, string What, ImportChange Change)
{
    /// <summary>What would change in it, field by field, where the room can say.</summary>
    public IReadOnlyList<Phrase> Details { get; init; } = [];
}

/// <summary>One thing an import made or changed.</summary>
/// <param name="Thing">What it is, a word of its room, e.g. <c>building</c>.</param>
/// <param name="Id">Its row.</param>
/// <param name="IsNew">True when it was not there before.</param>
public sealed record ImportedThing(string Thing, Guid Id, bool IsNew)
{
    /// <summary>A changed thing before the import, as JSON of its own room; never anything about a person.</summary>
    public string? Before { get; init; }

    /// <summary>The same after it: only what still stands like this may be put back.</summary>
    public string? After { get; init; }
}

/// <summary>Something shown once after an import and stored nowhere: an initial password.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Secret">What.</param>
public sealed record ImportSecret(string Name, string Secret);

/// <summary>导入预览: what a table would change, worked out before anything is written.</summary>
/// <param name="Lines">A line for each row.</param>
/// <param name="Write">Writes it, in the work the plan was made in.</param>
public sealed record ImportPlan(IReadOnlyList<ImportLine> Lines, Func<Work, Outcome<IReadOnlyList<ImportedThing>>> Write)
{
    /// <summary>What a person should know.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>Shown once after the import.</summary>
    public IReadOnlyList<ImportSecret> Secrets { get; init; } = [];

    /// <summary>How many lines are of this kind.</summary>
    public int Count(ImportChange change) => Lines.Count(line => line.Change == change);

    /// <summary>True when the table says nothing new.</summary>
    public bool IsEmpty => Lines.All(line => line.Change == ImportChange.Same);
}
