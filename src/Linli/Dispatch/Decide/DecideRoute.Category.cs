using Linli.Dispatch.Words;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Decide;

/// <content>Step 4: what it is about. Words and tiles only suggest; a person's category stands.</content>
internal sealed partial class DecideRoute
{
    private const int Shown = 3;

    // What no word spoke for. It keeps one weak word from passing for certainty.
    private const double Doubt = 3;

    private const string Other = "9901";

    private List<Suggestion> Suggest()
    {
        var all = _book.Catalogue.All;
        var found = _found.Of(WordFamily.Category).FindAll(one => all[one.Target].IsOpenOn(_facts.Day));
        if (_facts.Learned.Count > 0)
            return FromModel(found);
        var tile = _book.Catalogue.FindTile(_facts.Tile);
        var weights = found.ConvertAll(one => (Category: all[one.Target], Weight: (double)one.Weight, one.Words));
        if (tile is not null)
            weights = WithTile(tile, weights);
        if (weights.Count == 0)
            return [new(_book.Catalogue[Other], 0, [], new("Dispatch.Why.NoWord"))];
        var total = weights.Sum(one => one.Weight) + Doubt;
        // The category of a tile counts double; equals keep catalogue order, so that the same report gets the same answer.
        return [.. weights.OrderByDescending(one => one.Weight).ThenBy(one => one.Category.Code, StringComparer.Ordinal).Take(Shown)
            .Select(one => new Suggestion(one.Category, one.Weight / total, one.Words, Why(one.Category, one.Words, tile)))];
    }

    private List<(CaseCategory Category, double Weight, List<string> Words)> WithTile(
        CategoryTile tile, List<(CaseCategory Category, double Weight, List<string> Words)> weights)
    {
        if (weights.Exists(one => tile.Categories.Contains(one.Category.Code)))
            return weights.ConvertAll(one => one with { Weight = tile.Categories.Contains(one.Category.Code) ? one.Weight * 2 : one.Weight });
        var usual = _book.Catalogue.Under(tile).Where(category => category.IsOpenOn(_facts.Day)).Take(Shown);
        return [.. weights, .. usual.Select((category, place) => (category, (double)(Shown - place), new List<string>()))];
    }

    private List<Suggestion> FromModel(List<TextFindings.Found> found) =>
        [.. from learned in _facts.Learned.OrderByDescending(learned => learned.Share).ThenBy(learned => learned.Category, StringComparer.Ordinal).Take(Shown)
            let category = _book.Catalogue[learned.Category]
            let words = found.Find(one => _book.Catalogue.All[one.Target] == category)?.Words ?? []
            select new Suggestion(category, learned.Share, words, words.Count == 0 ? new("Dispatch.Why.Model") : new("Dispatch.Why.ModelAndWords", Bilingual.Quote(words)))];

    private static Phrase Why(CaseCategory category, List<string> words, CategoryTile? tile)
    {
        var pressed = tile?.Categories.Contains(category.Code) == true;
        return words.Count == 0 ? new("Dispatch.Why.Tile", tile!.Name)
            : pressed ? new("Dispatch.Why.WordsAndTile", Bilingual.Quote(words), tile!.Name)
            : new("Dispatch.Why.Words", Bilingual.Quote(words));
    }

    private void RecordCategory(CaseCategory? given, List<Suggestion> suggestions)
    {
        var first = suggestions[0];
        if (given is not null)
            Record(RouteStepKind.Category, true, "CategoryGiven", given.Code, given.Name);
        else if (first.Words.Count == 0 && _facts.Tile is null && _facts.Learned.Count == 0)
            Record(RouteStepKind.Category, false, "CategoryUnknown", first.Category.Name);
        else
            Record(RouteStepKind.Category, true, "CategorySuggested", first.Category.Code, first.Category.Name, first.Share, first.Why);
    }
}
