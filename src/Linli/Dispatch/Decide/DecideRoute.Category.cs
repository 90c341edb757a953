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

    // Less than this is no suggestion, unless it is the only one.
    private const double Faintest = 0.01;

    private List<Suggestion> Suggest()
    {
        var read = SuggestFromText();
        if (_book.Catalogue.Find(_facts.Outside) is not { } outside || !outside.IsOpenOn(_facts.Day))
            return read;
        // Somebody has read it already, so theirs comes first; but it does not take away the protection that the words give.
        var place = outside.Has(CategoryFlags.Sensitive) || !read[0].Category.Has(CategoryFlags.Sensitive) ? 0 : 1;
        var same = read.Find(one => one.Category == outside);
        if (place == 0 && read[0] != same)
            _suggestedBy = 0;
        List<Suggestion> all = [.. read.Where(one => one != same && one is not { Category.Code: Other, Share: 0 })];
        all.Insert(place, new(outside, same?.Share ?? 0, same?.Words ?? [], same is null ? new("Dispatch.Why.Outside") : new("Dispatch.Why.OutsideAnd", same.Why)));
        return [.. all.Take(Shown)];
    }

    private List<Suggestion> SuggestFromText()
    {
        var all = _book.Catalogue.All;
        var found = _found.Of(WordFamily.Category).FindAll(one => all[one.Target].IsOpenOn(_facts.Day));
        var tile = _book.Catalogue.FindTile(_facts.Tile);
        // Protected cases teach nothing, so a model knows little of what is sensitive: it may not take away the protection that the words give.
        var isSensitive = found.Count > 0 && all[found[0].Target].Has(CategoryFlags.Sensitive);
        if (!isSensitive && _learned is { } learned && learned.Model.Knows(_facts.Text) && FromModel(learned, found, tile) is { Count: > 0 } suggestions)
        {
            _suggestedBy = learned.Number;
            return suggestions;
        }
        if (_book.Catalogue.Find(_facts.AtReport) is { } before && before.Code != Other && before.IsOpenOn(_facts.Day))
            return [new(before, 0, [], new("Dispatch.Why.AtReport"))];
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

    /// <summary>The shares the words alone give, without a tile.</summary>
    public static List<(CaseCategory Category, double Share)> WordShares(DispatchBook book, string text, NodaTime.LocalDate day) =>
        WordShares(book, book.Words.Read(text).Of(WordFamily.Category).FindAll(one => book.Catalogue.All[one.Target].IsOpenOn(day)));

    private static List<(CaseCategory Category, double Share)> WordShares(DispatchBook book, List<TextFindings.Found> found)
    {
        var total = found.Sum(one => one.Weight) + Doubt;
        return found.ConvertAll(one => (book.Catalogue.All[one.Target], one.Weight / total));
    }

    private List<(CaseCategory Category, double Weight, List<string> Words)> WithTile(
        CategoryTile tile, List<(CaseCategory Category, double Weight, List<string> Words)> weights)
    {
        if (weights.Exists(one => tile.Categories.Contains(one.Category.Code)))
            return weights.ConvertAll(one => one with { Weight = tile.Categories.Contains(one.Category.Code) ? one.Weight * 2 : one.Weight });
        var usual = _book.Catalogue.Under(tile).Where(category => category.IsOpenOn(_facts.Day)).Take(Shown);
        return [.. weights, .. usual.Select((category, place) => (category, (double)(Shown - place), new List<string>()))];
    }

    private List<Suggestion> FromModel(ModelInUse learned, List<TextFindings.Found> found, CategoryTile? tile)
    {
        var shares = new float[learned.Model.Labels.Length];
        learned.Model.Share(_facts.Text, shares);
        var mixed = MixedShares.Of(learned, shares, _book.Catalogue, _facts.Day, WordShares(_book, found), tile)
            .OrderByDescending(one => one.Share).ThenBy(one => one.Category.Code, StringComparer.Ordinal).Take(Shown);
        return [.. mixed.Where((one, place) => place == 0 || one.Share >= Faintest).Select(one =>
        {
            var said = found.Find(other => _book.Catalogue.All[other.Target] == one.Category)?.Words ?? [];
            var learnt = learned.Model.WordsFor(_facts.Text, one.Category.Code);
            // A single letter, or a part of what is shown already, tells a person nothing more.
            var more = learnt.IsEmpty ? said : said.FindAll(word => word.Length > 1 && !learnt.Any(other => other.Contains(word, StringComparison.Ordinal)));
            Phrase why = (learnt.IsEmpty, more.Count == 0) switch
            {
                (false, false) => new("Dispatch.Why.ModelWordsAndWords", Bilingual.Quote(learnt), Bilingual.Quote(more)),
                (false, true) => new("Dispatch.Why.ModelWords", Bilingual.Quote(learnt)),
                (true, false) => new("Dispatch.Why.ModelAndWords", Bilingual.Quote(more)),
                _ => new("Dispatch.Why.Model"),
            };
            IReadOnlyList<string> words = [.. learnt, .. more];
            return new Suggestion(one.Category, one.Share, words,
                tile?.Categories.Contains(one.Category.Code) == true ? new("Dispatch.Why.AndTile", why, tile.Name) : why);
        })];
    }

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
        else if (first.Words.Count == 0 && _facts is { Tile: null, AtReport: null, Outside: null } && _suggestedBy == 0)
            Record(RouteStepKind.Category, false, "CategoryUnknown", first.Category.Name);
        else if (first.Share == 0)
            Record(RouteStepKind.Category, true, "CategorySaid", first.Category.Code, first.Category.Name, first.Why);
        else
            Record(RouteStepKind.Category, true, "CategorySuggested", first.Category.Code, first.Category.Name, first.Share, first.Why);
    }
}
