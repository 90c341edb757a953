using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Tables;

/// <summary>Headings found, columns guessed, rows told apart from totals; faults named as the person sees the cell.</summary>
public sealed class MappedTableTests
{
    private static readonly TableColumn Community = new("community", "Areas.Table.Column.Community", "社区") { Repeats = true };
    private static readonly TableColumn Building = new("building", "Areas.Table.Column.Building", "楼栋", "楼号") { IsRequired = true };
    private static readonly TableColumn Homes = new("homes", "Areas.Table.Column.Households", "户数");
    private static readonly TableColumn Phone = new("phone", "Organizations.Table.Column.Phone", "电话", "手机");
    private static readonly TableColumn[] Wanted = [Community, Building, Homes, Phone];
    private static readonly Dictionary<string, string> Nothing = [];

    private static MappedTable Mapped(byte[] file, IReadOnlyDictionary<string, string>? remembered = null)
    {
        var table = TableFile.Read(file, new TableLimits()).ThrowIfRefused()[0];
        var head = TableHead.Find(table, Wanted);
        return MappedTable.Of(table, head, Wanted, head.Guess(Wanted, remembered ?? Nothing));
    }

    [Fact]
    public void Titles_two_heading_rows_blank_repeats_totals_and_footers_are_seen_through()
    {
        var table = Mapped(Book.With(Book.Sheet("表",
            ["金润社区楼栋户数统计表", null, null, null, null],
            ["2026 年 3 月", null, null, null, null],
            ["序号", "社 区", "楼　号", "基本情况", null],
            [null, null, null, "户数（户）", "手 机*"],
            [1, "金润社区", "１号楼", 48, 13800005678L],
            [2, null, "2号楼", "５２户", null],
            [3, "柳湖社区", "3号楼", 36.0, null],
            ["序号", "社 区", "楼　号", "户数（户）", "手 机*"],
            [4, null, "４号楼", null, null],
            ["合计", null, null, new Book.Formula("SUM(D5:D9)", "136"), null],
            ["填表人：某某", null, "审核：", null, null]).Merge("A1:E1", "A2:E2", "A3:A4", "B3:B4", "C3:C4", "D3:E3")));
        table.Faults.ShouldBeEmpty();
        table.Rows.Select(row => (row.Number, row["community"], row["building"], row.Count("homes", 999))).ShouldBe(
            [(5, "金润社区", "1号楼", 48), (6, "金润社区", "2号楼", 52), (7, "柳湖社区", "3号楼", 36), (9, "柳湖社区", "4号楼", (int?)null)]);
        table.Rows[0].Dial("phone", _ => true).ShouldBe("13800005678");
        table.Notes.Select(note => note.Key).ShouldBe(["Tables.Note.Filled", "Tables.Note.Left"]);
    }

    [Fact]
    public void A_data_row_is_never_taken_for_a_second_heading()
    {
        var table = Mapped("社区,楼栋\n金润社区,3号楼\n"u8.ToArray());
        table.Rows.Single()["building"].ShouldBe("3号楼");
    }

    [Fact]
    public void A_fault_names_row_letter_heading_and_what_to_do()
    {
        var table = Mapped("楼号,备注,手机\n1号楼,x,1.38E+10\n2号楼,y,abc\n3号楼,z,0999-8211001\n"u8.ToArray());
        foreach (var row in table.Rows)
            row.Dial("phone", phone => phone.All(c => char.IsAsciiDigit(c) || c == '-'));
        table.Faults.Select(fault => fault.In(Language.Zh)).ShouldBe(
        [
            "第 2 行 C 列“手机”：“1.38E+10”是表格软件缩写过的号码，后面几位已经丢了。请把这一列设为“文本”，重新填写号码。",
            "第 3 行 C 列“手机”：“abc”不像电话号码。请写区号加号码，例如 0999-8211001。",
        ]);
        table.Rows[2].IsSound.ShouldBeTrue();
    }

    [Fact]
    public void A_number_of_which_no_digit_was_lost_is_written_out()
    {
        CellText.Unshortened("1.3800005678E+10").ShouldBe("13800005678");
        CellText.Unshortened("1.38E+10").ShouldBe("1.38E+10");
        CellText.IsShortened("1.38E+10").ShouldBeTrue();
        CellText.Clean("　３号楼Ａ座\u200b ").ShouldBe("3号楼A座");
    }

    [Fact]
    public void What_a_heading_meant_before_goes_before_every_guess()
    {
        var remembered = new Dictionary<string, string> { ["备注"] = "building", ["楼号"] = "" };
        Mapped("楼号,备注\n1,甲楼\n"u8.ToArray(), remembered).Rows.Single()["building"].ShouldBe("甲楼");
    }

    [Fact]
    public void A_missing_column_and_one_that_may_not_be_collected_are_told()
    {
        Mapped("社区,身份证号,楼栋\n金润社区,x,1\n"u8.ToArray()).Faults.Single().Key.ShouldBe("Tables.Forbidden");
        Mapped("社区,别的\n金润社区,x\n"u8.ToArray()).Faults.Single().Key.ShouldBe("Tables.ColumnMissing");
    }

    [Fact]
    public void The_value_of_a_formula_is_taken_and_told_and_one_without_value_refused()
    {
        var table = Mapped(Book.With(Book.Sheet("表", ["楼栋", "户数"], [new Book.Formula("A", "1号楼"), 3], ["2号楼", new Book.Formula("B", null)])));
        table.Rows[0]["building"].ShouldBe("1号楼");
        table.Notes.Single().Key.ShouldBe("Tables.Note.Calculated");
        table.Faults.Single().In(Language.Zh).ShouldStartWith("第 3 行 B 列“户数”：这一格是公式，没有算出结果。");
    }

    [Fact]
    public void A_column_of_merged_nonsense_is_only_nonsense()
    {
        var table = Mapped(Book.With(Book.Sheet("表", ["楼栋", "说明"], ["1号楼", "乱七八糟"], ["2号楼", null], ["3号楼", null]).Merge("B2:B4", "B3:B400", "A1:B1")));
        table.Rows.Select(row => row["building"]).ShouldBe(["1号楼", "2号楼", "3号楼"]);
    }
}
