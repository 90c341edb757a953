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
        var kinds = keeper.Current.DutyKinds;
        var words = new OfficeWords(kinds);
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
            if (fields["name_en"].Length == 0)
                fields["name_en"] = fields["name_zh"];
            var line = new CsvLine(0, fields);
            var changed = CategoryFile.Row(line, kinds);
            var reasons = line.Faults.ConvertAll(fault => new Refusal(fault.What.Key, fault.Column, fault.What.Args));
            if (DayOf(from) is null)
                reasons.Add(NoDay);
            if (reasons.Count > 0)
                return reasons;
            List<CaseCategory> entries = [.. chain.Categories.Select(category => category.Code == code ? changed : category)];
            if (CatalogueChanges.Of(chain.Categories, entries).Count == 0)
                return new Refusal("Dispatch.Refusal.NothingChanged");
            var draft = AdoptCatalogue.Draft(work, act, entries, chain.End.Number);
            return draft.IsRefused ? draft.Refusals.ToList() : AdoptCatalogue.Adopt(work, act, draft.Value, DayOf(from)!.Value, zone.Day(act.At));
        }, cancel);
    }

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
