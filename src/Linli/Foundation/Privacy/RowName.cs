namespace Linli.Foundation.Privacy;

/// <summary>The place a sealed value belongs to: table and row, bound to it as associated data so that it cannot be moved elsewhere.</summary>
/// <param name="Table">The table; where a row holds several sealed columns, table and column (<c>cases_contacts.phone</c>), else two of them could be exchanged.</param>
/// <param name="Row">The row, in letters.</param>
public readonly record struct RowName(string Table, string Row)
{
    /// <summary>The row with this id.</summary>
    public RowName(string table, Guid row) : this(table, row.ToString("N"))
    {
    }

    /// <summary><c>table|row</c>, as it is authenticated.</summary>
    public override string ToString() => $"{Table}|{Row}";
}
