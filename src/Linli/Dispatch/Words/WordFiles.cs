using Linli.Dispatch.Reading;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Words;

/// <summary>Reads the word lists of <c>data/</c> into a <see cref="WordBook"/>; every wrong field is named by file, line and column.</summary>
internal sealed class WordFiles(Func<string, TextReader> open)
{
    // A word that states the trouble outweighs two that merely name the subject.
    private const int Strong = 6, Usual = 3, Weak = 1;

    private readonly Dictionary<string, List<WordUse>> _words = new(StringComparer.Ordinal);
    private readonly List<WordBook.EmergencyRow> _emergencies = [];
    private readonly List<WordBook.ReferralRow> _referrals = [];
    private readonly List<Refusal> _wrong = [];

    public Outcome<WordBook> Read(Catalogue catalogue)
    {
        Categories(catalogue);
        Emergencies(catalogue);
        Referrals();
        Each("kind-words.csv", ["kind", "words"], (line, _) =>
            Put(line, "words", WordFamily.Kind, (int)line.NeedWord<CaseKind>("kind"), 1, false));
        Each("named-party-words.csv", ["party", "words", "conduct"], (line, _) =>
        {
            var party = (int)line.NeedWord<NamedParty>("party");
            Put(line, "words", WordFamily.Party, party, 1, false);
            Put(line, "conduct", WordFamily.Conduct, party, 1, true);
        });
        Each("negations.csv", ["word", "reach", "fillers"], (line, _) =>
        {
            var reach = (int)line.NeedWord<NegationReach>("reach");
            foreach (var filler in line.Parts("fillers").Prepend(""))
                Put(line.Need("word") + filler, new(WordFamily.Negation, reach, 0, false));
        });
        return _wrong.Count > 0 ? _wrong : WordBook.Of(_words, _emergencies, _referrals);
    }

    private void Categories(Catalogue catalogue)
    {
        var index = catalogue.All.Select((category, i) => (category.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        Each("category-words.csv", ["code", "strong", "usual", "weak"], (line, _) =>
        {
            if (!index.TryGetValue(line["code"], out var target))
            {
                line.Blame("code", "UnknownCategory", line["code"]);
                return;
            }
            Put(line, "strong", WordFamily.Category, target, Strong, true);
            Put(line, "usual", WordFamily.Category, target, Usual, false);
            Put(line, "weak", WordFamily.Category, target, Weak, false);
        });
    }

    private void Emergencies(Catalogue catalogue) =>
        Each("emergency-words.csv", ["key", "numbers", "categories", "words", "except"], (line, row) =>
        {
            line.Need("numbers");
            foreach (var code in line.Parts("categories").Where(code => catalogue.Find(code) is null))
                line.Blame("categories", "UnknownCategory", code);
            _emergencies.Add(new(line.Need("key"), [.. line.Parts("numbers").Select(to => new EmergencyCall(to))], line.Parts("categories")));
            Put(line, "words", WordFamily.Emergency, row, 1, true);
            Put(line, "except", WordFamily.Emergency, -1, 0, false);
        });

    private void Referrals() =>
        Each("referral-words.csv", ["key", "to", "words", "except"], (line, row) =>
        {
            _referrals.Add(new(line.Need("key"), line.Parts("to")));
            Put(line, "words", WordFamily.Referral, row, 1, true);
            Put(line, "except", WordFamily.Referral, -1, 0, false);
        });

    private void Each(string file, string[] columns, Action<CsvLine, int> take)
    {
        using var text = open(file);
        var table = CsvTable.Read(text, columns);
        if (table.IsRefused)
        {
            _wrong.AddRange(table.Refusals.Select(refusal => refusal with { Field = $"{file}:{refusal.Field}" }));
            return;
        }
        for (var row = 0; row < table.Value.Lines.Count; row++)
        {
            var line = table.Value.Lines[row];
            take(line, row);
            _wrong.AddRange(line.Wrong.Select(refusal => refusal with { Field = $"{file}:{refusal.Field}" }));
        }
    }

    private void Put(CsvLine line, string column, WordFamily family, int target, int weight, bool isTrouble)
    {
        foreach (var word in line.Parts(column))
            if (!Put(word, new(family, target, weight, isTrouble)))
                line.Blame(column, "WordTwice", word);
    }

    private bool Put(string word, WordUse use)
    {
        word = WordFinder.Fold(word);
        if (!_words.TryGetValue(word, out var uses))
            _words.Add(word, uses = []);
        if (uses.Exists(known => known.Family == use.Family && known.Target == use.Target))
            return false;
        uses.Add(use);
        return true;
    }
}
