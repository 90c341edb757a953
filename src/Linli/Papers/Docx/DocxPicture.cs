using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QRCoder;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Linli.Papers.Docx;

/// <summary>A QR code as a picture inside a docx.</summary>
internal static class DocxPicture
{
    // 30 mm in English Metric Units.
    private const long Side = 1_080_000;

    public static Run Qr(string address, MainDocumentPart main)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.Q);
        using var png = new PngByteQRCode(data);
        var part = main.AddImagePart(ImagePartType.Png);
        using (var bytes = new MemoryStream(png.GetGraphic(8)))
            part.FeedData(bytes);
        return new Run(new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = Side, Cy = Side },
            new Wp.DocProperties { Id = 1, Name = "QR", Description = address },
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = 1, Name = "qr.png" }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Side, Cy = Side }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }
}
