using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Imports;

/// <summary>导入: takes a table in as the page does, for rooms that have one at hand: whole or not at all, with its own record.</summary>
public interface IImports
{
    /// <summary>Takes it in; the import, or everything that stands against it.</summary>
    /// <param name="kind">Which list, see <see cref="ITableImport.Kind"/>.</param>
    /// <param name="table">The table as text, its columns named in the first line.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancel">Given up.</param>
    Task<Outcome<Guid>> Take(string kind, string table, Act act, CancellationToken cancel = default);
}
