using Linli.Dispatch.Words;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Decide;

/// <content>Step 5: what the reporter wants, and whether the report speaks of those who would handle it.</content>
internal sealed partial class DecideRoute
{
    private CaseKind GuessKind(CaseCategory category)
    {
        if (_facts.Kind is { } given)
        {
            Record(RouteStepKind.Kind, true, "KindGiven", NameOf(given));
            return given;
        }
        var found = _found.Of(WordFamily.Kind);
        var best = category.Kinds[0];
        var words = new List<string>();
        var most = 0.0;
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            var said = found.Find(one => one.Target == (int)kind)?.Words ?? [];
            // One polite 请问 does not turn a broken lamp into a question: the category's own kinds count like a word each.
            var weight = said.Count + (category.Kinds.Contains(kind) ? 1 : 0) + (category.Kinds[0] == kind ? 0.5 : 0);
            if (weight > most)
                (best, words, most) = (kind, said, weight);
        }
        if (words.Count > 0)
            Record(RouteStepKind.Kind, true, "KindWords", NameOf(best), Bilingual.Quote(words));
        else
            Record(RouteStepKind.Kind, true, "KindUsual", NameOf(best), category.Name);
        return best;
    }

    private (NamedParty Party, bool IsCertain)? FindNamedParty()
    {
        if (_facts.About is { } about)
        {
            Record(RouteStepKind.NamedParty, true, "NamedSaid", NameOf(about));
            return (about, true);
        }
        var conduct = _found.Of(WordFamily.Conduct);
        foreach (var party in _found.Of(WordFamily.Party).OrderByDescending(one => one.Target == (int)NamedParty.Street).ThenBy(one => one.Target))
            if (conduct.Find(one => one.Target == party.Target) is { } act)
            {
                _needsPerson = true;
                Record(RouteStepKind.NamedParty, true, "NamedWords", NameOf((NamedParty)party.Target), Bilingual.Quote([.. party.Words, .. act.Words]));
                return ((NamedParty)party.Target, false);
            }
        Record(RouteStepKind.NamedParty, false, "NamedNone");
        return null;
    }

    private static Phrase NameOf(CaseKind kind) => new($"Dispatch.CaseKind.{kind}");

    private static Phrase NameOf(NamedParty party) => new($"Dispatch.NamedParty.{party}");
}
