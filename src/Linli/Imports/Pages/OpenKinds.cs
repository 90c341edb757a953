using Linli.Shell;

namespace Linli.Imports.Pages;

/// <summary>可导入的表: the kinds of list that the one signed in may import, in order.</summary>
public sealed class OpenKinds(IEnumerable<ITableImport> kinds, IMenuGate gate, IHttpContextAccessor http)
{
    /// <summary>Those.</summary>
    public IReadOnlyList<ITableImport> All { get; } =
        [.. kinds.Where(kind => http.HttpContext is { } here && gate.MayOpen(here.User, kind.Permission)).OrderBy(kind => kind.Order)];

    /// <summary>The kind of this word, if it is one of them.</summary>
    public ITableImport? Find(string? word) => All.FirstOrDefault(kind => kind.Kind == word);
}
