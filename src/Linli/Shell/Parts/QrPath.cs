using System.Globalization;
using System.Text;
using QRCoder;

namespace Linli.Shell.Parts;

/// <summary>A QR code as the data of one SVG path: a unit square for each dark module, rows joined; drawn as large as its view box is shown.</summary>
public static class QrPath
{
    /// <summary>The path, and how many units the code is wide with its quiet zone.</summary>
    public static (string Path, int Size) Of(string text)
    {
        // Q: on a wall a quarter of the code may be worn or painted over.
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                    x++;
                if (x > start)
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        return (path.ToString(), rows.Count);
    }
}
