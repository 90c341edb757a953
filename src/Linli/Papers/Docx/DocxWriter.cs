using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Linli.Papers.Docx;

/// <summary>docx: a sheet as Word and WPS open it, to be edited further.</summary>
/// <remarks>Measures after GB/T 9704-2012: A4, type area 156 × 225 mm, margins 37/35/28/26 mm, body 三号仿宋 (16 pt), title 二号小标宋 (22 pt),
/// signer's name 三号楷体, page number 四号 (14 pt). Fonts are named, not embedded; an office without them sees its own.</remarks>
internal static class DocxWriter
{
    public static byte[] Write(PaperSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = sheet.Title;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(sheet.IsLarge);
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(PageNumber());
            var body = new Body(sheet.Blocks.SelectMany(block => DocxBlocks.Of(block, sheet, main)));
            body.AppendChild(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                sheet.IsWide ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape } : new PageSize { Width = 11906, Height = 16838 },
                sheet.IsWide ? new PageMargin { Top = 850, Bottom = 850, Left = 850, Right = 850, Header = 400, Footer = 400, Gutter = 0 }
                    : new PageMargin { Top = 2098, Bottom = 1984, Left = 1587, Right = 1474, Header = 851, Footer = 1400, Gutter = 0 }));
            main.Document = new Document(body);
            main.Document.Save();
        }
        return stream.ToArray();
    }

    private static Styles Styles(bool isLarge) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = DocxBlocks.Body },
                new FontSize { Val = isLarge ? "48" : "32" },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = isLarge ? "800" : "560", LineRule = LineSpacingRuleValues.AtLeast }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Small(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(Small(new Text("1"))) { Instruction = "PAGE" },
        Small(new Text(" —") { Space = SpaceProcessingModeValues.Preserve }));

    private static Run Small(Text text) => new(new RunProperties(new RunFonts { Ascii = "SimSun", HighAnsi = "SimSun", EastAsia = "宋体" }, new FontSize { Val = "28" }), text);
}
