using System.Text;
using Linli.Areas.Divisions;
using Linli.Areas.Import;
using Linli.Foundation.Text;

namespace Linli.Tests.Areas.Import;

public class SheetTests
{
    private static readonly Sheet.Column[] Columns = [new("name", true, "名称"), new("note", false)];
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static string[] Names(byte[] bytes)
    {
        var sheet = Sheet.Read(bytes, Columns).Value;
        return [.. sheet.Rows.Select(row => sheet.Cell(row, "name"))];
    }

    private static string Refused(byte[] bytes)
    {
        var read = Sheet.Read(bytes, Columns);
        read.IsRefused.ShouldBeTrue();
        read.Refusals[0].In(Language.En).ShouldNotStartWith("[");
        return read.Refusals[0].In(Language.Zh);
    }

    private static string Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("name\n东街\n西街\n")]
    [InlineData("\uFEFF名称\r\n东街\r\n\r\n西街")]
    [InlineData("note;name\nx;东街\ny;西街")]
    [InlineData("note\tname\nx\t\"东街\"\ny\t 西街 ")]
    public void Columns_are_found_by_name_whatever_the_program_that_saved_them(string text) =>
        Names(Encoding.UTF8.GetBytes(text)).ShouldBe(["东街", "西街"]);

    [Fact]
    public void What_an_older_spreadsheet_saved_in_gb18030_is_read() => Names(Gb18030.GetBytes("名称\n云桥镇东街社区\n")).ShouldBe(["云桥镇东街社区"]);

    [Fact]
    public void Broken_utf8_is_named_by_its_row_and_never_taken_for_gb18030()
    {
        byte[] broken = [.. "name\n金水街社区居委会\n东"u8, 0xE8, 0xA1, .. "\n西街社区居委会\n"u8];
        Refused(broken).ShouldContain("第 3 行");
    }

    [Fact]
    public void A_cell_may_hold_commas_quotes_and_line_breaks() => Names("name,note\n\"甲,乙\"\"丙\"\"\n丁\",x\n"u8.ToArray()).ShouldBe(["甲,乙\"丙\"\n丁"]);

    [Theory]
    [InlineData("", "空的")]
    [InlineData("name\n", "没有内容")]
    [InlineData("title\nx\n", "缺少“name / 名称”列")]
    [InlineData("name,note\nx,y\nx\n", "第 3 行：有 1 格，表头有 2 格")]
    [InlineData("name\n\"x\n", "第 2 行：双引号只有开头")]
    [InlineData("name\nx\"y\n", "第 2 行：双引号的位置不对")]
    [InlineData("name\n\"x\"y\n", "第 2 行：双引号的位置不对")]
    public void A_fault_is_a_sentence_with_its_row(string text, string told) => Refused(text).ShouldContain(told);

    [Fact]
    public void A_workbook_and_utf16_are_called_by_their_names()
    {
        Refused([0x50, 0x4B, 0x03, 0x04, 0]).ShouldContain("Excel");
        Refused([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("name\nx")]).ShouldContain("UTF-16");
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw()
    {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Should.NotThrow(() => DivisionFile.Read([.. "code,name\n"u8, .. bytes]));
        }
    }
}
