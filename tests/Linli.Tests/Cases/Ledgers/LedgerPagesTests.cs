using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Ledgers;

/// <summary>台账: what a list finds, for Excel, for Word and on paper: no person, no words.</summary>
public sealed class LedgerPagesTests
{
    [Theory, OnBoth]
    public async Task The_list_as_it_stands_goes_out_as_table_document_and_print(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page("/cases/all")).ShouldContain("/cases/ledger.docx?show=open");

        var print = WebUtility.HtmlDecode(await secretary.Page("/cases/ledger?show=open"));
        print.ShouldContain("sheet-wide");
        foreach (var page in new[] { print, Document(await Bytes(secretary, "/cases/ledger.docx?show=open")), await secretary.Page("/cases/ledger.csv?show=open") })
        {
            page.ShouldContain(told.Number);
            page.ShouldContain("金润嘉园 3号楼");
            page.ShouldContain("在办案件台账");
            page.ShouldNotContain("5678");
            page.ShouldNotContain("嗡嗡");
        }
        (await Bytes(secretary, "/cases/ledger.xlsx?show=open")).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
        WebUtility.HtmlDecode(await secretary.Page("/cases/ledger?show=closed")).ShouldNotContain(told.Number);
        using var other = await SignedInClient.As(house, town.OtherSecretary);
        (await other.Page("/cases/ledger?show=open")).ShouldNotContain(told.Number);
    }

    [Fact]
    public async Task A_sheet_on_its_side_is_a_landscape_document_whose_columns_fill_the_page()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await StoryTests.Report(house, town);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        using var document = WordprocessingDocument.Open(new MemoryStream(await Bytes(secretary, "/cases/ledger.docx")), false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var size = body.Descendants<DocumentFormat.OpenXml.Wordprocessing.PageSize>().Single();
        size.Width!.Value.ShouldBeGreaterThan(size.Height!.Value);
        body.Descendants<DocumentFormat.OpenXml.Wordprocessing.GridColumn>().Sum(column => int.Parse(column.Width!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeInRange(15_000, 15_138);
    }

    private static async Task<byte[]> Bytes(SignedInClient browser, string path) => await browser.Http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    private static string Document(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
