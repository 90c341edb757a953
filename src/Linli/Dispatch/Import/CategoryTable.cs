using Linli.Dispatch.Adopt;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Keep;
using Linli.Dispatch.Reading;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Imports;
using NodaTime.Text;

namespace Linli.Dispatch.Import;

/// <summary>事项目录表: the whole catalogue as an office changed it in a spreadsheet; it becomes a draft, and somebody gives it a day.</summary>
internal sealed class CategoryTable(BookKeeper keeper, DeploymentZone zone) : ITableImport
{
    private const string Thing = "edition";

    private static readonly string[] Required = ["code", "name_zh", "lead", "limits"];

    public string Kind => "categories";

    public string TextKey => "Dispatch.Table";

    public string Permission => DispatchModule.Catalogue;

    public int Order => 65;

    public string? Href => "/dispatch/editions";

    public IReadOnlyList<TableColumn> Columns { get; } =
        [.. CategoryFields.All.Select(column => new TableColumn(column, "Dispatch.Column." + column, column, Texts.Say(Language.Zh, "Dispatch.Column." + column), Texts.Say(Language.En, "Dispatch.Column." + column)) { IsRequired = Required.Contains(column), Example = Example(column) })];

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var book = keeper.Current;
        var (number, standing) = EditionChain.Of(db) is { } chain ? (chain.End.Number, chain.Categories) : (1, DispatchBook.Default().Catalogue.All);
        var known = standing.ToDictionary(category => category.Code, StringComparer.Ordinal);
        var (words, read, seen) = (new OfficeWords(book.DutyKinds), new List<(int Row, CaseCategory Category)>(), new Dictionary<string, int>());
        foreach (var row in table.Rows.TakeWhile(_ => !table.IsFull))
        {
            var code = words.Read("code", row["code"]);
            var line = new CsvLine(row.Number, Fields(row, table, words, known.GetValueOrDefault(code), zone.Day(act.At)));
            var category = CategoryFile.Row(line, book.DutyKinds);
            if (!seen.TryAdd(code, row.Number))
                row.Fault("code", "Tables.What.Twice", code, seen[code]);
            foreach (var (column, what) in line.Faults)
                row.Fault(column, what.Key, what.Args);
            read.Add((row.Number, category));
        }
        // Until every row reads, what is missing cannot be told from what is misspelt.
        if (table.Faults.Count == 0)
            foreach (var missing in standing.Where(category => !seen.ContainsKey(category.Code)))
                table.Add(new Refusal("Dispatch.Refusal.CategoryTakenAway", missing.Code, missing.Code));
        var sound = read.Where(one => one.Category.Code.Length > 0).DistinctBy(one => one.Category.Code).ToList();
        var changes = table.Faults.Count > 0 ? [] : CatalogueChanges.Of(standing, sound.Select(one => one.Category));
        var byCode = changes.ToDictionary(change => change.Category.Code);
        return new ImportPlan([.. sound.Select(one => Line(one.Row, one.Category, byCode.GetValueOrDefault(one.Category.Code), words))], work => Write(work, act, [.. sound.Select(one => one.Category)], number))
        {
            Notes = Notes(number, changes),
        };
    }

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        var reasons = new List<Refusal>();
        foreach (var number in work.Db.EditionRows.Where(row => ids.Contains(row.Id)).Select(row => row.Number).ToList())
            reasons.AddRange(AdoptCatalogue.Withdraw(work, act, number, zone.Day(act.At)).Refusals);
        return reasons;
    }

    private static Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, List<CaseCategory> entries, int based)
    {
        var draft = AdoptCatalogue.Draft(work, act, entries, based);
        return draft.IsRefused ? draft.Refusals.ToList() : new List<ImportedThing> { new(Thing, draft.Value.Id, true) };
    }

    private static ImportLine Line(int row, CaseCategory category, CategoryChange? change, OfficeWords words) => new(row, $"{category.Code} {category.Name.Zh}",
        change is null ? ImportChange.Same : change.Kind == EntryChange.Added ? ImportChange.New : ImportChange.Changed)
    {
        Details = [.. (change?.Fields ?? []).Select(field => field.Says(words))],
    };

    private static List<Phrase> Notes(int number, List<CategoryChange> changes)
    {
        var notes = new List<Phrase> { new("Dispatch.Table.Against", number) };
        if (changes.Where(change => change.Kind == EntryChange.Retired).Select(change => new Bilingual($"{change.Category.Code} {change.Category.Name.Zh}", $"{change.Category.Code} {change.Category.Name.En}")).ToList() is { Count: > 0 } retired)
            notes.Add(new Phrase("Dispatch.Table.Retires", retired.Count, Bilingual.List(retired)));
        return notes;
    }

    // A column that the table does not have says nothing: what stands there stays. A name without English says it in Chinese.
    private static Dictionary<string, string> Fields(MappedRow row, MappedTable table, OfficeWords words, CaseCategory? old, NodaTime.LocalDate today)
    {
        var before = old is null ? null : CategoryFields.Of(old);
        var fields = CategoryFields.All.ToDictionary(column => column, column => table.Has(column) ? words.Read(column, row[column]) : before?[column] ?? words.Read(column, ""));
        foreach (var (zh, en) in new[] { ("level1_zh", "level1_en"), ("level2_zh", "level2_en"), ("name_zh", "name_en") })
            if (fields[en].Length == 0)
                fields[en] = fields[zh];
        if (fields["valid_from"].Length == 0)
            fields["valid_from"] = LocalDatePattern.Iso.Format(old?.ValidFrom ?? today);
        return fields;
    }

    private static string Example(string column) => column switch
    {
        "code" => "0505",
        "level1_zh" => "市政设施",
        "level2_zh" => "照明",
        "name_zh" => "路灯不亮",
        "lead" => "市政",
        "co" => "供电",
        "limits" => "2wd",
        "urgency" => "一般",
        "kinds" => "求助、投诉",
        "public" => "是",
        "external" => "12345:0301",
        _ => "",
    };
}
