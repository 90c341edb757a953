using System.IO.Compression;
using System.Text;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Tables;

/// <summary>The one reader of tables: what offices have, and what nobody should send.</summary>
public sealed class TableFileTests
{
    private static readonly TableLimits Limits = new();

    private static IReadOnlyList<TableRow> Rows(byte[] file) => TableFile.Read(file, Limits).ThrowIfRefused()[0].Rows;

    private static string Refused(byte[] file)
    {
        var read = TableFile.Read(file, Limits);
        read.IsRefused.ShouldBeTrue();
        read.Refusals[0].In(Language.En).ShouldNotStartWith("[");
        read.Refusals[0].In(Language.Zh).ShouldNotStartWith("[");
        return read.Refusals[0].Key;
    }

    [Fact]
    public void Merged_cells_repeat_their_value_and_rows_keep_their_numbers()
    {
        var rows = Rows(Book.With(Book.Sheet("楼栋", ["社区", "楼栋"], ["金润社区", "1号楼"], [], [null, "2号楼"], [null, "3号楼"]).Merge("A2:A5")));
        rows.Select(row => (row.Number, row.At(0), row.At(1))).ShouldBe([(1, "社区", "楼栋"), (2, "金润社区", "1号楼"), (4, "金润社区", "2号楼"), (5, "金润社区", "3号楼")]);
    }

    [Fact]
    public void A_phone_kept_as_a_number_comes_out_whole_and_a_day_as_a_day()
    {
        var rows = Rows(Book.With(Book.Sheet("人", ["电话", "日期", "数"], [13800005678L, new Book.Day(46085), 3.0], [1.3800005678E10, new Book.Day(0.375), 48])));
        rows[1].Cells.ShouldBe(["13800005678", "2026-03-04", "3"]);
        rows[2].Cells.ShouldBe(["13800005678", "09:00", "48"]);
    }

    [Fact]
    public void A_formula_gives_the_value_the_file_kept_and_says_so_and_one_without_value_is_marked()
    {
        var row = Rows(Book.With(Book.Sheet("表", ["甲", "乙", "丙"], ["x", new Book.Formula("CONCATENATE(\"3\",\"号楼\")", "3号楼"), new Book.Formula("SUM(A1)", null)])))[1];
        row.At(1).ShouldBe("3号楼");
        row.Calculated.ShouldBe([1, 2], ignoreOrder: true);
        row.Broken.ShouldBe([2]);
    }

    [Fact]
    public void Hidden_and_empty_sheets_are_left_out() =>
        TableFile.Read(Book.With(Book.Sheet("空"), Book.Sheet("一", ["a"]), Book.Sheet("藏", ["b"]).Hide(), Book.Sheet("二", ["c"])), Limits).ThrowIfRefused().Select(table => table.Name).ShouldBe(["一", "二"]);

    [Fact]
    public void Gbk_and_utf8_are_told_apart()
    {
        Rows(CodePagesEncodingProvider.Instance.GetEncoding("GBK")!.GetBytes("小区,楼栋\n金润嘉园,3号楼"))[1].Cells.ShouldBe(["金润嘉园", "3号楼"]);
        Rows([.. Encoding.UTF8.Preamble, .. "小区,楼栋\n金润嘉园,3号楼"u8])[1].Cells.ShouldBe(["金润嘉园", "3号楼"]);
    }

    [Fact]
    public void A_pasted_table_may_hold_quotes_and_line_breaks_in_its_cells()
    {
        var rows = TableFile.Read("事项\t材料\r\n老年证\t\"照片\r\n申请表 \"\"一式两份\"\"\"\r\n5\" 管更换\t无\r\n", Limits).ThrowIfRefused()[0].Rows;
        rows.Count.ShouldBe(3);
        rows[1].At(1).Replace("\r", "", StringComparison.Ordinal).ShouldBe("照片\n申请表 \"一式两份\"");
        rows[2].At(0).ShouldBe("5\" 管更换");
    }

    [Fact]
    public void A_title_without_delimiter_does_not_hide_the_tabs_below() =>
        TableFile.Read("金润社区楼栋表\n小区\t楼栋\n金润嘉园\t3号楼", Limits).ThrowIfRefused()[0].Rows[2].Cells.ShouldBe(["金润嘉园", "3号楼"]);

    [Fact]
    public void What_cannot_be_read_has_a_sentence_of_its_own()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Refused(old).ShouldBe("Tables.OldExcel");
        Refused([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]]).ShouldBe("Tables.Encrypted");
        Refused("PK\u0003\u0004 nonsense"u8.ToArray()).ShouldBe("Tables.NotASheet");
        Refused(Zip(("word/document.xml", "<w/>"u8.ToArray()))).ShouldBe("Tables.NotASheet");
        Refused(With(Book.With(Book.Sheet("表", ["甲"])), ("xl/vbaProject.bin", [1, 2, 3]))).ShouldBe("Tables.Macro");
        Refused(Book.With(Book.Sheet("空"))).ShouldBe("Tables.Empty");
        Refused([]).ShouldBe("Tables.Empty");
        Refused("\n \n"u8.ToArray()).ShouldBe("Tables.Empty");
        Refused(new byte[100]).ShouldBe("Tables.Binary");
        Refused(new byte[(Limits.Megabytes * 1024 * 1024) + 1]).ShouldBe("Tables.TooLarge");
        Refused(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, Limits.Rows + 1)))).ShouldBe("Tables.TooManyRows");
    }

    [Fact]
    public void A_workbook_that_unfolds_without_end_is_stopped()
    {
        // Said openly: more than any list needs.
        Refused(With(Book.With(Book.Sheet("表", ["甲"])), ("xl/media/zeros.bin", new byte[401 * 1024 * 1024]))).ShouldBe("Tables.Bomb");
        // A sheet of blanks: small in the file, eighty million characters unfolded.
        var blanks = Encoding.ASCII.GetBytes("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + new string(' ', 80_000_000) + "</sheetData></worksheet>");
        Refused(With(Book.With(Book.Sheet("表", ["甲"])), ("xl/worksheets/sheet1.xml", blanks), ("xl/worksheets/sheet.xml", blanks))).ShouldBe("Tables.Bomb");
    }

    [Fact]
    public void Cells_merged_over_the_whole_sheet_fill_only_the_rows_there_are()
    {
        var rows = Rows(Book.With(Book.Sheet("表", ["乱", "七"], ["八", "糟"]).Merge("A1:XFD1048576", "A2:B2", "nonsense", "B9:A1")));
        rows.Count.ShouldBe(2);
        rows[0].Cells.ShouldBe(["乱", "七"]);
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw()
    {
        var random = new Random(7);
        var book = Book.With(Book.Sheet("表", ["社区", "楼栋"], ["金润社区", 3]).Merge("A1:A2"));
        for (var i = 0; i < 400; i++)
        {
            var broken = book.ToArray();
            for (var n = 0; n < 20; n++)
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => TableFile.Read(broken, Limits));
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            Should.NotThrow(() => TableFile.Read(bytes, Limits));
        }
    }

    [Fact]
    public void What_looks_like_a_formula_is_neutral_in_every_export()
    {
        string[] risky = ["=1+1", "+86", "-2", "@x", "\tx", "＝1"];
        foreach (var cell in risky)
            HarmlessCell.InCsv(cell).ShouldStartWith("\"'");
        HarmlessCell.InCsv("普通 \"引号\"").ShouldBe("\"普通 \"\"引号\"\"\"");
        var rows = Rows(new XlsxSheet("表", "标题", [], ["甲", "乙"], [.. risky.Select(cell => (IReadOnlyList<string>)[cell, "x"])]).Bytes());
        rows.Skip(2).ShouldAllBe(row => row.Calculated.Count == 0);
        rows[2].At(0).ShouldBe("=1+1");
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries) => With([], entries);

    private static byte[] With(byte[] book, params (string Name, byte[] Content)[] entries)
    {
        var stream = new MemoryStream();
        stream.Write(book);
        using (var zip = new ZipArchive(stream, book.Length == 0 ? ZipArchiveMode.Create : ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                if (book.Length > 0)
                    zip.GetEntry(name)?.Delete();
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return stream.ToArray();
    }
}
