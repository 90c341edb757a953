using System.Text;
using Linli.Areas.Divisions;
using Linli.Foundation.Text;

namespace Linli.Tests.Areas.Divisions;

public class DivisionFileTests
{
    internal static IReadOnlyList<DivisionFile.Entry> Read(string text) => DivisionFile.Read(Encoding.UTF8.GetBytes(text)).Value;

    [Theory]
    [InlineData("99000,云水省,1,", "第 2 行“code”列：“99000”不是 12 位区划代码")]
    [InlineData("990000000000,,1,", "第 2 行“name”列：没有填写")]
    [InlineData("990000000000,云水省,2,", "第 2 行“level”列：写的是“2”级，但代码 990000000000 是 1 级")]
    [InlineData("990100000000,云水市,2,980000000000", "第 2 行“parent_code”列：上级写的是“980000000000”")]
    [InlineData("990000000000,云<水,1,", "第 2 行“name”列：含有")]
    public void A_fault_names_its_row_and_column(string row, string told)
    {
        var read = DivisionFile.Read(Encoding.UTF8.GetBytes("code,name,level,parent_code\n" + row));
        read.Refusals[0].In(Language.Zh).ShouldContain(told);
        read.Refusals[0].In(Language.En).ShouldStartWith("Row 2, column");
    }

    [Fact]
    public void A_name_that_is_too_long_is_refused()
    {
        var read = DivisionFile.Read(Encoding.UTF8.GetBytes($"code,name\n990000000000,{new string('云', 61)}\n"));
        read.Refusals[0].In(Language.Zh).ShouldBe("第 2 行“name”列：有 61 个字，太长，最多 60 个字。");
    }

    [Fact]
    public void All_faults_are_told_at_once_and_a_code_given_twice_names_both_rows()
    {
        var read = DivisionFile.Read("代码,名称\n990000000000,甲\n990000000000,乙\nx,丙\n"u8);
        read.Refusals.Count.ShouldBe(2);
        read.Refusals[0].In(Language.Zh).ShouldBe("第 3 行“代码”列：代码 990000000000 在第 2 行已经出现过。");
    }

    [Fact]
    public void A_file_wrong_in_every_row_is_cut_short_with_a_word()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(i => $"x{i},甲\n"));
        var read = DivisionFile.Read(Encoding.UTF8.GetBytes("code,name\n" + rows));
        read.Refusals.Count.ShouldBe(51);
        read.Refusals[^1].In(Language.Zh).ShouldContain("前 50 处");
    }

    [Fact]
    public void Real_divisions_are_read_whole_upper_levels_first()
    {
        var entries = DivisionFile.Read(SharedData.Read("divisions", "divisions_2021.csv")).Value;
        entries.Count.ShouldBe(2_130);
        entries.Select(entry => entry.Code.Level).ShouldBeInOrder();
        entries.CountBy(entry => entry.Code.Level).Count().ShouldBe(5);
    }
}
