using System.Text;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Imports.Make;

namespace Linli.Imports;

/// <inheritdoc/>
internal sealed class ImportsDoor(MakeImport make, IEnumerable<ITableImport> kinds) : IImports
{
    public async Task<Outcome<Guid>> Take(string kind, string table, Act act, CancellationToken cancel = default)
    {
        var draft = make.Draft(kinds.Single(one => one.Kind == kind), Encoding.UTF8.GetBytes(table), -1, _ => null);
        if (draft.IsRefused)
            return draft.Refusals.ToList();
        var made = await make.Run(draft.Value, act, cancel);
        return made.IsRefused ? made.Refusals.ToList() : made.Value.Run;
    }
}
