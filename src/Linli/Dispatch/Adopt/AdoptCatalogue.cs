using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Reading;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Dispatch.Adopt;

/// <summary>启用新目录: puts a new edition in force. Codes are retired, never taken away: cases go on quoting them.</summary>
internal static class AdoptCatalogue
{
    public static Outcome<int> Run(Work work, Act act, DispatchBook book, string csv)
    {
        var read = CategoryFile.Read(new StringReader(csv), book.DutyKinds);
        if (read.IsRefused)
            return read.Refusals.ToList();
        var adopted = read.Value;
        var missing = book.Catalogue.All.Select(category => category.Code).Except(adopted.Select(category => category.Code)).ToList();
        if (missing.Count > 0)
            return missing.ConvertAll(code => new Refusal("Dispatch.Refusal.CategoryTakenAway", code, code));
        var edition = CatalogueEdition.In(work);
        var changed = adopted.Count(category => book.Catalogue.Find(category.Code) is { } known && !AreAlike(known, category));
        edition.Number++;
        work.Append(act, edition, new CatalogueAdopted(edition.Number, adopted.Count, adopted.Count - book.Catalogue.All.Count, changed));
        work.Db.AddRange(adopted.Select(category => CategoryRows.Of(edition.Number, category)));
        return edition.Number;
    }

    /// <summary>Stores the program's own catalogue as the first edition, once; the node that turns 0 into 1 does it.</summary>
    public static bool Seed(Work work, DispatchBook book)
    {
        if (work.Db.CatalogueEditions.Where(edition => edition.Number == 0).ExecuteUpdate(set => set.SetProperty(edition => edition.Number, 1)) == 0)
            return false;
        work.Db.AddRange(book.Catalogue.All.Select(category => CategoryRows.Of(1, category)));
        return true;
    }

    private static bool AreAlike(CaseCategory one, CaseCategory other) =>
        System.Text.Json.JsonSerializer.Serialize(CategoryRows.Of(0, one)) == System.Text.Json.JsonSerializer.Serialize(CategoryRows.Of(0, other));
}
