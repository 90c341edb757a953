using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Linli.Foundation.Text;

namespace Linli.Foundation.Tables;

/// <summary>工作簿: reads an xlsx row by row, every size bounded before anything unfolds.</summary>
/// <remarks>
/// 1. Nothing is calculated: of a formula the value the file kept is read, and the row says so. 2. A file with macros is turned away. 3. Hidden sheets are left out.
/// 4. A part may unfold to so many characters and no further, whatever the file says of itself (zip bomb).
/// </remarks>
internal static class WorkbookFile
{
    private const long MostUnfolded = 400L * 1024 * 1024;
    private const int MostParts = 4_000;
    private const int MostCharacters = 60_000_000;
    private const int MostShared = 500_000;

    /// <summary>The sheets, or why it cannot be read.</summary>
    public static Outcome<IReadOnlyList<Table>> Read(ReadOnlyMemory<byte> bytes, TableLimits limits)
    {
        try
        {
            if (Unfit(bytes) is { } refusal)
                return refusal;
            using var document = SpreadsheetDocument.Open(Stream(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var book = document.WorkbookPart!;
            var cells = new WorkbookCells(Shared(book), WorkbookDates.Of(book.WorkbookStylesPart?.Stylesheet), book.Workbook.WorkbookProperties?.Date1904?.Value == true, limits.Columns);
            List<Table> tables = [];
            foreach (var sheet in book.Workbook.Descendants<Sheet>().Where(one => one.State is null || one.State.Value == SheetStateValues.Visible))
                if (sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
                {
                    var rows = Rows(part, cells, limits.Rows);
                    if (rows.IsRefused)
                        return rows.Refusals.ToList();
                    tables.Add(new Table(sheet.Name?.Value ?? "", rows.Value));
                }
            return TableFile.Bounded(tables, limits);
        }
        catch (XmlException broken) when (broken.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal))
        {
            return new Refusal("Tables.Bomb", "file");
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or InvalidOperationException or NullReferenceException
            or ArgumentException or FormatException or KeyNotFoundException or IOException or NotSupportedException)
        {
            return new Refusal("Tables.NotASheet", "file");
        }
    }

    private static Refusal? Unfit(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => Math.Min(entry.Length, MostUnfolded)) > MostUnfolded)
            return new Refusal("Tables.Bomb", "file");
        if (zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return new Refusal("Tables.Macro", "file");
        return zip.GetEntry("xl/workbook.xml") is null && !zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? new Refusal("Tables.NotASheet", "file") : null;
    }

    private static List<string> Shared(WorkbookPart book)
    {
        List<string> shared = [];
        if (book.SharedStringTablePart is not { } part)
            return shared;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                if (shared.Count == MostShared)
                    throw new InvalidDataException("Too many texts.");
                shared.Add(WorkbookCells.TextOf((SharedStringItem)reader.LoadCurrentElement()!));
            }
        return shared;
    }

    private static Outcome<List<TableRow>> Rows(WorksheetPart part, WorkbookCells cells, int most)
    {
        var (rows, merges, number) = (new List<TableRow>(), new List<string>(), 0);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Row))
            {
                var row = (Row)reader.LoadCurrentElement()!;
                number = row.RowIndex?.Value is { } index ? (int)index : number + 1;
                if (cells.Read(row, number) is { } read)
                    rows.Add(read);
                // Counted on, so that the sentence can say how many there are; not for ever.
                if (rows.Count > most * 4)
                    return new Refusal("Tables.TooManyRows", "file", rows.Count, most);
            }
            else if (reader.ElementType == typeof(MergeCell) && ((MergeCell)reader.LoadCurrentElement()!).Reference?.Value is { } merged)
                merges.Add(merged);
        }
        return MergedCells.Repeat(rows, merges);
    }

    // A copy would double the largest thing in memory.
    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment) ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false);
}
