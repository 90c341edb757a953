using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Linli.Papers.Docx;

/// <summary>Each thing on a sheet as paragraphs and tables.</summary>
internal static class DocxBlocks
{
    public static readonly string Body = "仿宋";
    private static readonly string TitleFont = "方正小标宋简体";
    private static readonly string HeadFont = "黑体";
    private static readonly string NameFont = "楷体";
    private const string Red = "E60012";
    // The type area: 156 mm in twentieths of a point.
    private const int Width = 8845;
    // The same of a sheet on its side, with narrow margins.
    private const int WideWidth = 15138;
    private const int Head = 1500;

    public static IEnumerable<OpenXmlElement> Of(PaperBlock block, PaperSheet sheet, MainDocumentPart main) => block switch
    {
        PaperBlock.Letterhead head => [Line([Run(head.Words, TitleFont, "64", color: Red)], JustificationValues.Center, after: "240")],
        PaperBlock.NumberLine line => [Number(line)],
        PaperBlock.RedLine => [Rule()],
        PaperBlock.Title title => [Line([Run(title.Words, TitleFont, sheet.IsLarge ? "64" : "44")], JustificationValues.Center, before: "280", after: "280")],
        PaperBlock.Paragraph words => [Line([Run(words.Words)], sheet.IsLarge ? JustificationValues.Left : JustificationValues.Both, indent: words.Indented)],
        PaperBlock.Right words => [Line([Run(words.Words)], JustificationValues.Right, rightIndent: 1280)],
        PaperBlock.Note words => [Line([Run(words.Words, size: sheet.IsLarge ? "44" : "24")], JustificationValues.Left, before: "160")],
        PaperBlock.Form form => [Form(form), new Paragraph()],
        PaperBlock.List list => [List(list.Table, sheet.IsWide ? WideWidth : Width), new Paragraph()],
        PaperBlock.Qr qr => [new Paragraph(DocxPicture.Qr(qr.Address, main))],
        PaperBlock.Break => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
        _ => [],
    };

    private static Run Run(string words, string? font = null, string? size = null, string? color = null)
    {
        var looks = new RunProperties();
        if (font is not null)
            looks.AppendChild(new RunFonts { EastAsia = font, Ascii = font, HighAnsi = font });
        if (color is not null)
            looks.AppendChild(new Color { Val = color });
        if (size is not null)
            looks.AppendChild(new FontSize { Val = size });
        var run = new Run(looks);
        foreach (var (line, index) in words.Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0)
                run.AppendChild(new Break());
            run.AppendChild(new Text(Plain(line)) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static Paragraph Line(IEnumerable<Run> runs, JustificationValues side, bool indent = false, string before = "0", string after = "0", int rightIndent = 0)
    {
        var looks = new ParagraphProperties(new SpacingBetweenLines { Before = before, After = after });
        if (indent)
            looks.AppendChild(new Indentation { FirstLineChars = 200, FirstLine = "640" });
        else if (rightIndent > 0)
            looks.AppendChild(new Indentation { Right = rightIndent.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        looks.AppendChild(new Justification { Val = side });
        return new Paragraph([looks, .. runs]);
    }

    private static Paragraph Number(PaperBlock.NumberLine line)
    {
        if (line.Signed is null)
            return Line([Run(line.Number)], JustificationValues.Center);
        var looks = new ParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = Width - 320 }), new SpacingBetweenLines { After = "120" }, new Indentation { Left = "320" });
        // 签发人 stands in the body's letters, the name itself in 楷体.
        var parts = line.Signed.Split('：', 2);
        return new Paragraph([looks, Run(line.Number), new Run(new TabChar()), .. parts.Length == 2 ? new[] { Run(parts[0] + "："), Run(parts[1], NameFont) } : [Run(line.Signed)]]);
    }

    private static Paragraph Rule() => new(new ParagraphProperties(
        new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 18, Color = Red, Space = 1 }),
        new SpacingBetweenLines { Line = "120", LineRule = LineSpacingRuleValues.Exact, After = "200" }));

    private static Table Form(PaperBlock.Form form)
    {
        var widths = Enumerable.Range(0, form.Columns).Select(column => form.Columns == 1 ? Width : FormRow.IsHead(column) ? Head : (Width - (Head * ((form.Columns + 1) / 2))) / Math.Max(1, form.Columns / 2)).ToList();
        var table = Bordered(widths);
        foreach (var row in form.Rows)
        {
            var cells = row.Cells.Select((words, cell) => Cell(words, FormRow.IsHead(cell) && row.Cells.Count > 1, row.Span(cell, form.Columns), widths.Skip(cell).Take(row.Span(cell, form.Columns)).Sum()));
            var height = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = row.IsTall ? 1300u : 500u, HeightType = HeightRuleValues.AtLeast });
            table.AppendChild(new TableRow([height, .. cells]));
        }
        return table;
    }

    private static Table List(PaperTable list, int width)
    {
        var columns = list.Heads.Count;
        // The last column holds the words; the ones before it are short.
        var narrow = columns > 1 ? Math.Min(2250, width / columns) : width;
        var widths = width == WideWidth ? ByContent(list, width) : [.. Enumerable.Range(0, columns).Select(column => column == columns - 1 ? width - (narrow * (columns - 1)) : narrow)];
        var table = Bordered(widths);
        table.AppendChild(new TableRow([new TableRowProperties(new TableHeader()), .. list.Heads.Select((head, column) => Cell(head, true, 1, widths[column], small: true))]));
        foreach (var row in list.Rows)
            table.AppendChild(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((words, column) => Cell(words, false, 1, widths[column], small: true))]));
        return table;
    }

    // As wide as the longest cell asks, a Chinese character counting for two; nobody takes more than six times the narrowest.
    private static List<int> ByContent(PaperTable list, int width)
    {
        var asked = list.Heads.Select((head, column) => Math.Clamp(list.Rows.Select(row => row[column]).Append(head).Max(cell => cell.Sum(letter => letter > 0x2E80 ? 2 : 1)), 5, 30)).ToList();
        return [.. asked.Select(one => one * width / asked.Sum())];
    }

    private static Table Bordered(IReadOnlyList<int> widths) => new(
        new TableProperties(
            new TableWidth { Width = widths.Sum().ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 6 }, new LeftBorder { Val = BorderValues.Single, Size = 6 }, new BottomBorder { Val = BorderValues.Single, Size = 6 },
                new RightBorder { Val = BorderValues.Single, Size = 6 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
            new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture) })));

    private static TableCell Cell(string words, bool isHead, int span, int width, bool small = false)
    {
        var looks = new TableCellProperties(new TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
            looks.AppendChild(new GridSpan { Val = span });
        looks.AppendChild(new TableCellVerticalAlignment { Val = isHead ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top });
        var line = Line([Run(words, isHead ? HeadFont : null, small ? "21" : "24")], isHead ? JustificationValues.Center : JustificationValues.Left);
        line.ParagraphProperties!.SpacingBetweenLines!.Line = small ? "320" : "360";
        line.ParagraphProperties.SpacingBetweenLines.LineRule = LineSpacingRuleValues.AtLeast;
        return new TableCell(looks, line);
    }

    // What XML 1.0 cannot carry would make a file that no program opens.
    private static string Plain(string words) => string.Concat(words.Where(letter => letter == '\t' || !char.IsControl(letter)).Select(letter => letter)).TrimEnd('\uFFFF', '\uFFFE');
}
