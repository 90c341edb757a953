using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Reading;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Adopt;

/// <summary>启用新目录: makes an edition, gives it its first day, or withdraws it before that day. Codes are retired, never taken away: cases go on quoting them.</summary>
internal static class AdoptCatalogue
{
    /// <summary>A whole file at once.</summary>
    public static Outcome<int> Run(Work work, Act act, DispatchBook book, string csv, LocalDate from, LocalDate today)
    {
        var read = CategoryFile.Read(new StringReader(csv), book.DutyKinds);
        if (read.IsRefused)
            return read.Refusals.ToList();
        var draft = Draft(work, act, read.Value, Begin(work).Chain.End.Number);
        return draft.IsRefused ? draft.Refusals.ToList() : Adopt(work, act, draft.Value, from, today);
    }

    /// <summary>Keeps these entries as a draft, made from the end of the chain.</summary>
    /// <param name="work">The work.</param>
    /// <param name="act">Who.</param>
    /// <param name="entries">All entries.</param>
    /// <param name="based">The edition they were made from: it must still be the end.</param>
    public static Outcome<EditionRow> Draft(Work work, Act act, IReadOnlyList<CaseCategory> entries, int based)
    {
        var (edition, chain) = Begin(work);
        if (chain.End.Number != based)
            return new Refusal("Dispatch.Refusal.CatalogueMovedOn", null, based, chain.End.Number) { IsConflict = true };
        if (TakenAway(chain, entries) is { Count: > 0 } missing)
            return missing;
        var changes = CatalogueChanges.Of(chain.Categories, entries);
        edition.Number++;
        var row = new EditionRow
        {
            Id = Ids.New(act.At),
            Number = edition.Number,
            Base = chain.End.Number,
            MadeAt = act.At,
            MadeBy = act.Who,
            Added = changes.Count(change => change.Kind == EntryChange.Added),
            Changed = changes.Count(change => change.Kind == EntryChange.Changed),
            Retired = changes.Count(change => change.Kind == EntryChange.Retired),
        };
        work.Db.Add(row);
        work.Db.AddRange(entries.Select(category => CategoryRows.Of(row.Number, category)));
        work.Append(act, edition, new CatalogueDrafted(row.Number, row.Added, row.Changed, row.Retired));
        return row;
    }

    /// <summary>Entries of the end of the chain that are not among these.</summary>
    public static List<Refusal> TakenAway(EditionChain chain, IReadOnlyList<CaseCategory> entries) =>
        [.. chain.Categories.Select(category => category.Code).Except(entries.Select(category => category.Code))
            .Select(code => new Refusal("Dispatch.Refusal.CategoryTakenAway", code, code))];

    /// <summary>Gives a draft the day from which it holds.</summary>
    public static Outcome<int> Adopt(Work work, Act act, int number, LocalDate from, LocalDate today)
    {
        Begin(work);
        return work.Db.Set<EditionRow>().AsTracking().SingleOrDefault(row => row.Number == number) is { } draft
            ? Adopt(work, act, draft, from, today)
            : new Refusal("Dispatch.Refusal.NoSuchEdition") { IsMissing = true };
    }

    /// <summary>Withdraws a draft, or an edition that still waits.</summary>
    public static Outcome<int> Withdraw(Work work, Act act, int number, LocalDate today)
    {
        var (edition, chain) = Begin(work);
        if (work.Db.Set<EditionRow>().AsTracking().SingleOrDefault(row => row.Number == number) is not { } row)
            return new Refusal("Dispatch.Refusal.NoSuchEdition") { IsMissing = true };
        if (row.WithdrawnAt is not null)
            return new Refusal("Dispatch.Refusal.EditionWithdrawn", null, number) { IsConflict = true };
        if (row.ValidFrom <= today)
            return new Refusal("Dispatch.Refusal.EditionHasBegun", null, number);
        if (row.ValidFrom is not null && chain.End.Number != number)
            return new Refusal("Dispatch.Refusal.EditionHasFollower", null, number, chain.End.Number);
        (row.WithdrawnAt, row.WithdrawnBy) = (act.At, act.Who);
        work.Append(act, edition, new EditionWithdrawn(number));
        return number;
    }

    /// <summary>Stores the program's own catalogue as the first edition, once; the node that turns 0 into 1 does it.</summary>
    public static bool Seed(Work work, DispatchBook book)
    {
        if (work.Db.CatalogueEditions.Where(edition => edition.Number == 0).ExecuteUpdate(set => set.SetProperty(edition => edition.Number, 1)) == 0)
            return false;
        work.Db.Add(new EditionRow { Id = Ids.New(work.Now), Number = 1, ValidFrom = FirstDay, MadeAt = work.Now, AdoptedAt = work.Now, Added = book.Catalogue.All.Count });
        work.Db.AddRange(book.Catalogue.All.Select(category => CategoryRows.Of(1, category)));
        return true;
    }

    // The program's own catalogue has always held: whoever looks at an earlier day finds it.
    private static readonly LocalDate FirstDay = new(2000, 1, 1);

    /// <summary>The same for a draft of this work.</summary>
    public static Outcome<int> Adopt(Work work, Act act, EditionRow draft, LocalDate from, LocalDate today)
    {
        var (edition, chain) = Begin(work);
        var end = chain.End;
        if (draft.WithdrawnAt is not null || draft.ValidFrom is not null)
            return new Refusal("Dispatch.Refusal.NoDraft", null, draft.Number) { IsConflict = true };
        var reasons = new List<Refusal>();
        if (draft.Base != end.Number)
            reasons.Add(new("Dispatch.Refusal.CatalogueMovedOn", null, draft.Base, end.Number) { IsConflict = true });
        if (from < today)
            reasons.Add(new("Dispatch.Refusal.EditionInPast", "from"));
        else if (from > today.PlusYears(MostYears))
            reasons.Add(new("Dispatch.Refusal.EditionTooFar", "from", MostYears));
        else if (from < end.ValidFrom)
            reasons.Add(new("Dispatch.Refusal.EditionBeforeWaiting", "from", end.Number, end.ValidFrom));
        else if (from == end.ValidFrom && from > today)
            reasons.Add(new("Dispatch.Refusal.EditionSameDay", "from", end.Number, end.ValidFrom));
        if (reasons.Count > 0)
            return reasons;
        (draft.ValidFrom, draft.AdoptedAt, draft.AdoptedBy) = (from, act.At, act.Who);
        work.Save();
        var categories = work.Db.Set<CategoryRow>().Count(row => row.Edition == draft.Number);
        work.Append(act, edition, new CatalogueAdopted(draft.Number, categories, draft.Added, draft.Changed, draft.Retired, from));
        return draft.Number;
    }

    private const int MostYears = 3;

    /// <summary>The counted row and the chain. Every change of editions begins here.</summary>
    /// <remarks>The row is read before the chain: whoever changes the chain between counts it up, and this work is done again.</remarks>
    public static (CatalogueEdition Edition, EditionChain Chain) Begin(Work work)
    {
        var edition = CatalogueEdition.In(work);
        if (EditionChain.Of(work.Db) is { } chain)
            return (edition, chain);
        Seed(work, DispatchBook.Default());
        work.Save();
        work.Db.Entry(edition).Reload();
        return (edition, EditionChain.Of(work.Db)!);
    }
}
