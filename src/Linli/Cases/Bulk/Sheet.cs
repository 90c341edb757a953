using Linli.Foundation.Tables;
using Linli.Foundation.Text;

namespace Linli.Cases.Bulk;

/// <summary>清单文件: a list as it comes: pasted, as csv or as xlsx; the first sheet.</summary>
public static class Sheet
{
    /// <summary>The most rows of one list.</summary>
    public const int MostRows = 1000;

    private static readonly TableLimits Limits = new() { Rows = MostRows, Columns = 30, Megabytes = 8 };

    /// <summary>What was pasted.</summary>
    public static Outcome<IReadOnlyList<TableRow>> OfText(string text) => First(TableFile.Read(text, Limits));

    /// <summary>A file, told by its content.</summary>
    public static Outcome<IReadOnlyList<TableRow>> OfFile(byte[] content) => First(TableFile.Read(content, Limits));

    private static Outcome<IReadOnlyList<TableRow>> First(Outcome<IReadOnlyList<Table>> read) => read.IsRefused ? read.Refusals.ToList() : read.Value[0].Rows.ToList();
}
