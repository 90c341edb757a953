using Linli.Foundation.Text;

namespace Linli.Areas.Import;

/// <summary>What is wrong with a file, collected row by row so that a person can mend it in one go; it stops counting when there is enough to do.</summary>
/// <remarks>Row 1 is the header, as a spreadsheet numbers it. Every sentence takes the row as {0} and the column as {1}.</remarks>
public sealed class Faults
{
    private const int Most = 50;
    private readonly List<Refusal> _found = [];

    /// <summary>True when nothing was found.</summary>
    public bool IsEmpty => _found.Count == 0;

    /// <summary>True when it is time to stop reading.</summary>
    public bool IsFull => _found.Count >= Most;

    /// <summary>How many were found.</summary>
    public int Count => _found.Count;

    /// <summary>Notes one fault.</summary>
    public void Add(string key, int row, string column, params object?[] args)
    {
        if (!IsFull)
            _found.Add(new Refusal(key, $"row {row}, column {column}", [row, column, .. args]));
    }

    /// <summary>The refusals; with a last one that says the list was cut.</summary>
    public List<Refusal> All() => IsFull ? [.. _found, new Refusal("Areas.File.MoreFaults", null, Most)] : _found;
}
