using System.Reflection;
using Linli.Dispatch.Reading;
using Linli.Dispatch.Words;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Decide;

/// <summary>Everything a route is decided by: catalogue, kinds of unit, authority rules and word lists. Immutable.</summary>
internal sealed record DispatchBook(Catalogue Catalogue, IReadOnlyDictionary<string, DutyKind> DutyKinds, AuthorityRules Authority, WordBook Words)
{
    /// <summary>The book of the data files that travel inside the program.</summary>
    /// <exception cref="InvalidOperationException">They are wrong; a test finds that first.</exception>
    public static DispatchBook Default()
    {
        var read = Read(version: 1, OpenEmbedded);
        return read.IsRefused
            ? throw new InvalidOperationException(string.Join("\n", read.Refusals.Select(refusal => $"{refusal.Field} {refusal.In(Language.En)}")))
            : read.Value;
    }

    /// <summary>The book that these files make, or every wrong field in them.</summary>
    public static Outcome<DispatchBook> Read(int version, Func<string, TextReader> open)
    {
        var kinds = DutyKindFile.Read(open("duty-kinds.csv"));
        if (kinds.IsRefused)
            return kinds.Refusals.ToList();
        var categories = CategoryFile.Read(open("categories.csv"), kinds.Value);
        return categories.IsRefused ? categories.Refusals.ToList() : With(new Catalogue(version, categories.Value, []), kinds.Value, open);
    }

    /// <summary>The book of a catalogue kept elsewhere, with the other files of the program.</summary>
    public static Outcome<DispatchBook> With(Catalogue catalogue, IReadOnlyDictionary<string, DutyKind> kinds, Func<string, TextReader> open)
    {
        var tiles = TileFile.Read(open("category-tiles.csv"), catalogue.All);
        var authority = AuthorityFile.Read(open("authority.csv"), catalogue.All, kinds);
        var words = new WordFiles(open).Read(catalogue);
        List<Refusal> wrong = [.. tiles.Refusals, .. authority.Refusals, .. words.Refusals];
        return wrong.Count > 0
            ? wrong
            : new DispatchBook(new Catalogue(catalogue.Version, catalogue.All, tiles.Value), kinds, authority.Value, words.Value);
    }

    /// <summary>Opens a file of <c>data/</c> as the program carries it.</summary>
    public static TextReader OpenEmbedded(string file) =>
        new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("data/" + file)
            ?? throw new FileNotFoundException("The program carries no such data file.", file));
}
