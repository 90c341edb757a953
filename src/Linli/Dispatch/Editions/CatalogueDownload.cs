using System.Text;
using Linli.Dispatch.Adopt;
using Linli.Dispatch.Reading;
using Linli.Foundation.Data;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Web;

namespace Linli.Dispatch.Editions;

/// <summary>导出目录: one edition as a workbook in the office's words, or as the CSV that the program itself reads; both come back by the import.</summary>
internal static class CatalogueDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dispatch/editions/{number:int}/catalogue.xlsx", (int number, LinliDb db, IDispatch dispatch, HttpContext http) => EditionChain.EntriesOf(db, number) is { Count: > 0 } entries
            ? Results.File(Workbook(number, entries, dispatch.DutyKinds, ReaderLanguage.Of(http.Request)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"catalogue-{number}.xlsx")
            : Results.NotFound()).Allow(DispatchModule.Catalogue);
        routes.MapGet("/dispatch/editions/{number:int}/catalogue.csv", (int number, LinliDb db) => EditionChain.EntriesOf(db, number) is { Count: > 0 } entries
            ? Results.File(Csv(entries), "text/csv; charset=utf-8", $"catalogue-{number}.csv")
            : Results.NotFound()).Allow(DispatchModule.Catalogue);
    }

    /// <summary>As a workbook.</summary>
    public static byte[] Workbook(int number, IReadOnlyList<CaseCategory> entries, IReadOnlyDictionary<string, DutyKind> kinds, Language language)
    {
        var words = new OfficeWords(kinds);
        return new XlsxSheet(Texts.Say(language, "Dispatch.Catalogue.Title"), Texts.Say(language, "Dispatch.Editions.Sheet", number), [Texts.Say(language, "Dispatch.Table.Explain")],
            [.. CategoryFields.All.Select(column => Texts.Say(language, "Dispatch.Column." + column))],
            [.. entries.Select(CategoryFields.Of).Select(fields => (IReadOnlyList<string>)[.. CategoryFields.All.Select(column => words.Write(column, fields[column], language))])]).Bytes();
    }

    /// <summary>As the data file, with the mark by which office programs know UTF-8.</summary>
    public static byte[] Csv(IReadOnlyList<CaseCategory> entries)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(',', CategoryFields.All).Append('\n');
        foreach (var fields in entries.Select(CategoryFields.Of))
            text.AppendJoin(',', CategoryFields.All.Select(column => HarmlessCell.InCsv(fields[column]))).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
