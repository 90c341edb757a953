using Linli.Dispatch.Adopt;
using Linli.Dispatch.Keep;
using Linli.Dispatch.Reading;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;
using NodaTime.Text;

namespace Linli.Dispatch.Editions;

/// <summary>目录管理: what the pages of editions do: give a draft its day, withdraw, or change one entry.</summary>
internal sealed class ChangeEditions(IUnitOfWork works, BookKeeper keeper, DeploymentZone zone)
{
    /// <summary>Gives a draft the day from which it holds.</summary>
    public Task<Outcome<int>> Adopt(int number, string? from, Act act, CancellationToken cancel) => DayOf(from) is not { } day
        ? Task.FromResult<Outcome<int>>(NoDay)
        : Change(work => AdoptCatalogue.Adopt(work, act, number, day, zone.Day(act.At)), cancel);

    /// <summary>Withdraws a draft or a waiting edition.</summary>
    public Task<Outcome<int>> Withdraw(int number, Act act, CancellationToken cancel) => Change(work => AdoptCatalogue.Withdraw(work, act, number, zone.Day(act.At)), cancel);

    /// <summary>A new edition from the end of the chain with this one entry otherwise; checked as the file is.</summary>
    /// <param name="code">The entry.</param>
    /// <param name="seen">The edition whose entry the person saw: what somebody else changed in it meanwhile is not overwritten.</param>
    /// <param name="typed">Fields by column, in an office's words.</param>
    /// <param name="from">The first day.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancel">Given up.</param>
    public Task<Outcome<int>> Entry(string code, int seen, IReadOnlyDictionary<string, string> typed, string? from, Act act, CancellationToken cancel)
    {
        var words = new OfficeWords(keeper.Current.DutyKinds);
        return Change<int>(work =>
        {
            var (_, chain) = AdoptCatalogue.Begin(work);
            if (chain.Categories.FirstOrDefault(category => category.Code == code) is not { } old)
                return new Refusal("Dispatch.Refusal.UnknownCategory", null, code) { IsMissing = true };
            if (chain.End.Number != seen && !IsAsSeen(work.Db, code, seen, old))
                return new Refusal("Dispatch.Refusal.EntryMovedOn", null, chain.End.Number) { IsConflict = true };
            var fields = CategoryFields.Of(old);
            foreach (var (column, value) in typed.Where(one => one.Key != "code" && fields.ContainsKey(one.Key)))
                fields[column] = words.Read(column, value.Trim());
            return Checked(work, act, chain, fields, [], from, changed => chain.Categories.Select(category => category.Code == code ? changed : category));
        }, cancel);
    }

    /// <summary>A new edition with one entry more, in a group that is there; checked as the file is.</summary>
    /// <param name="group">Its group: two digits.</param>
    /// <param name="typed">Fields by column, in an office's words; without a code it gets the group's next.</param>
    /// <param name="from">The first day, of the edition and of the entry.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancel">Given up.</param>
    public Task<Outcome<int>> Add(string? group, IReadOnlyDictionary<string, string> typed, string? from, Act act, CancellationToken cancel)
    {
        var words = new OfficeWords(keeper.Current.DutyKinds);
        return Change<int>(work =>
        {
            var (_, chain) = AdoptCatalogue.Begin(work);
            var fields = CategoryFields.All.ToDictionary(column => column, column => words.Read(column, typed.GetValueOrDefault(column, "").Trim()));
            fields["valid_from"] = LocalDatePattern.Iso.Format(DayOf(from) ?? zone.Day(act.At));
            return Checked(work, act, chain, fields, Place(fields, group, chain.Categories), from, added => chain.Categories.Append(added));
        }, cancel);
    }

    // Puts a new entry into its group: code and levels; what stands against it.
    private static List<Refusal> Place(Dictionary<string, string> fields, string? group, IReadOnlyList<CaseCategory> entries)
    {
        if (entries.FirstOrDefault(entry => entry.Group == group) is not { } neighbour)
            return [new("Dispatch.Refusal.EntryNeedsGroup", "group")];
        var second = entries.FirstOrDefault(entry => entry.Group == group && entry.Level2.Zh == fields["level2_zh"])?.Level2;
        (fields["level1_zh"], fields["level1_en"], fields["level2_en"]) = (neighbour.Level1.Zh, neighbour.Level1.En, second?.En ?? fields["level2_zh"]);
        if (fields["code"].Length == 0 && EntryCodes.Next(entries, neighbour.Group) is var next)
        {
            fields["code"] = next ?? "";
            return next is null ? [new("Dispatch.Refusal.EntryGroupFull", "group")] : [];
        }
        if (entries.Any(entry => entry.Code == fields["code"]))
            return [new("Dispatch.Refusal.EntryCodeTaken", "code", fields["code"])];
        return fields["code"].StartsWith(neighbour.Group, StringComparison.Ordinal) ? [] : [new("Dispatch.Refusal.EntryCodeElsewhere", "code", neighbour.Group)];
    }

    private Outcome<int> Checked(
        Work work, Act act, EditionChain chain, Dictionary<string, string> fields, List<Refusal> said, string? from, Func<CaseCategory, IEnumerable<CaseCategory>> into)
    {
        if (fields["name_en"].Length == 0)
            fields["name_en"] = fields["name_zh"];
        var (line, day) = (new CsvLine(0, fields), DayOf(from));
        var entry = CategoryFile.Row(line, keeper.Current.DutyKinds);
        // Where something stands against its place, what is wrong with code and levels was said already.
        List<Refusal> reasons = [.. said, .. line.Faults.Where(fault => said.Count == 0 || fault.Column is not ("code" or "level1_zh" or "level1_en" or "level2_en")).Select(ReasonOf)];
        if (day is null)
            reasons.Add(NoDay);
        if (reasons.Count > 0)
            return reasons;
        List<CaseCategory> entries = [.. into(entry)];
        if (CatalogueChanges.Of(chain.Categories, entries).Count == 0)
            return new Refusal("Dispatch.Refusal.NothingChanged");
        var draft = AdoptCatalogue.Draft(work, act, entries, chain.End.Number);
        return draft.IsRefused ? draft.Refusals.ToList() : AdoptCatalogue.Adopt(work, act, draft.Value, day!.Value, zone.Day(act.At));
    }

    // On a page the reasons also stand together above the form: there "must not be empty" would not say what.
    private static Refusal ReasonOf((string Column, Phrase What) fault) => fault.What.Key == "Dispatch.What.Empty"
        ? new("Dispatch.Refusal.EntryNeeds", fault.Column, new Phrase("Dispatch.Column." + fault.Column))
        : new(fault.What.Key, fault.Column, fault.What.Args);

    private static readonly Refusal NoDay = new("Dispatch.Refusal.EditionNeedsDay", "from");

    private static bool IsAsSeen(LinliDb db, string code, int seen, CaseCategory now) =>
        EditionChain.EntriesOf(db, seen).FirstOrDefault(category => category.Code == code) is { } then && CatalogueChanges.Of([then], [now]).Count == 0;

    private static LocalDate? DayOf(string? typed) => LocalDatePattern.Iso.Parse(typed?.Trim() ?? "") is { Success: true } parsed ? parsed.Value : null;

    private Task<Outcome<T>> Change<T>(Func<Work, Outcome<T>> change, CancellationToken cancel) => works.Run(
        work =>
        {
            work.AfterCommit(keeper.Forget);
            return change(work);
        },
        cancel);
}
