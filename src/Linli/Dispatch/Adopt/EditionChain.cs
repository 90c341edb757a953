using Linli.Dispatch.Data;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Adopt;

/// <summary>版次链: the adopted editions, each made from the one before it; new ones go on at the end and nowhere else (ADR 0073).</summary>
/// <remarks>
/// 1. Days never go back along the chain, so the edition of a day is the last one that has begun.
/// 2. An edition is adopted only while what it was made from is still the end: nothing that others changed meanwhile is lost.
/// 3. Only a waiting end may be withdrawn. What has begun stays: cases quote it.
/// </remarks>
/// <param name="End">The last adopted edition, which may still be waiting.</param>
/// <param name="Categories">Its entries.</param>
internal sealed record EditionChain(EditionRow End, IReadOnlyList<CaseCategory> Categories)
{
    /// <summary>The chain as it stands; null before the program's own catalogue was put in.</summary>
    public static EditionChain? Of(LinliDb db) =>
        Adopted(db).OrderByDescending(edition => edition.Number).FirstOrDefault() is { } end ? new(end, EntriesOf(db, end.Number)) : null;

    private static IQueryable<EditionRow> Adopted(LinliDb db) =>
        db.Set<EditionRow>().AsNoTracking().Where(edition => edition.ValidFrom != null && edition.WithdrawnAt == null);

    /// <summary>The number of the edition that holds on that day, or 0.</summary>
    public static int HoldingOn(LinliDb db, LocalDate day) =>
        // Read from the end: as many rows as are waiting, and one.
        Adopted(db).OrderByDescending(edition => edition.Number).Select(edition => new { edition.Number, edition.ValidFrom }).AsEnumerable()
            .FirstOrDefault(edition => edition.ValidFrom <= day)?.Number ?? 0;

    /// <summary>The entries of one edition, by code.</summary>
    public static List<CaseCategory> EntriesOf(LinliDb db, int number) =>
        [.. db.Set<CategoryRow>().AsNoTracking().Where(row => row.Edition == number).OrderBy(row => row.Code).AsEnumerable().Select(CategoryRows.Category)];
}
