using Linli.Foundation.Text;
using Linli.Organizations.Rosters;
using NodaTime;

namespace Linli.Tests.Organizations.Rosters;

/// <summary>A table as it is copied out of a spreadsheet: read whole, or every fault named by row and column.</summary>
public sealed class RosterTableTests
{
    private static readonly LocalDate Today = new(2026, 11, 28);
    private static readonly Guid Li = new("0195f7a0-0000-7000-8000-00000000000a");
    private static readonly Guid Wang = new("0195f7a0-0000-7000-8000-00000000000b");
    private static readonly ILookup<string, Guid> People =
        new[] { ("李雪", Li), ("王强", Wang), ("wang.qiang", Wang), ("张伟", Li), ("张伟", Wang) }.ToLookup(pair => pair.Item1, pair => pair.Item2);

    [Fact]
    public void A_table_with_title_heading_merged_days_and_numbers_is_read()
    {
        var rows = Read(
            "金润社区值班表\n" +
            "日期\t班次\t值班人员\t联系电话\tB角\n" +
            "11月30日\t8:30-17:30\t李　雪\t１３８０００００００１\t王强\n" +
            "\t夜班\t王强\t\t\n" +
            "\n" +
            "周二\t白班\t李雪、王强\t138 0000 0001\t\r\n").Value;
        rows.Select(row => (row.Number, row.Day.Day, row.Hours.Name, row.A, row.B)).ShouldBe([(3, 30, "", Li, Wang), (4, 30, "夜班", Wang, null), (6, 1, "白班", Li, (Guid?)Wang)]);
        rows.Select(row => row.PhoneA?.Normal).ShouldBe(["13800000001", null, "13800000001"]);
    }

    [Fact]
    public void Cells_of_two_lines_are_one_cell_and_two_names_in_them_are_two_people()
    {
        var rows = Read("日期\t\"值班\n时间\"\t值班人员\n12月1日\t\"8:30-\n17:30\"\t\"李雪\n王强\"\n12月2日\t晚班\t王强\n").Value;
        rows.Select(row => (row.Number, row.Day.Day, row.A, row.B)).ShouldBe([(2, 1, Li, (Guid?)Wang), (3, 2, Wang, null)]);
    }

    [Fact]
    public void Without_a_heading_the_usual_order_is_taken()
    {
        var row = Read("2026/12/1\t晚班\t李雪\t王强\t13800000001").Value.Single();
        (row.Day, row.Hours.Name, row.A, row.B, row.PhoneA!.Normal).ShouldBe((new LocalDate(2026, 12, 1), "晚班", Li, Wang, "13800000001"));
    }

    [Fact]
    public void Every_fault_is_named_by_row_and_column_in_chinese()
    {
        var refused = Read(
            "日期\t时间\t姓名\t电话\n" +
            "11月31日\t8:30-17:30\t李雪\t\n" +
            "12月1日\t一会儿\t李雪\t\n" +
            "12月2日\t早班\t赵六\t1380000\n" +
            "12月3日\t\t\t\n" +
            "12月4日\t早班\t张伟\t\n" +
            "12月5日(周五)\t早班\t王强\t");
        refused.IsRefused.ShouldBeTrue();
        refused.Refusals.Select(refusal => refusal.In(Language.Zh)).ShouldBe([
            "第 2 行“日期”：看不懂“11月31日”，请写成 11月28日 这样",
            "第 3 行“时间”：看不懂“一会儿”，请写成 8:30-17:30，或者早班、中班、白班、晚班、夜班、值夜、全天",
            "第 4 行“A 角”：本单位没有叫“赵六”的人，请核对姓名，或者先给他安排岗位",
            refused.Refusals[3].In(Language.Zh),
            "第 5 行只有一格，看不出是谁什么时候值班",
            "第 6 行“A 角”：本单位有几个人叫“张伟”，请改写他的账号名",
            "第 7 行“日期”：“12月5日(周五)”的日期和星期对不上",
        ]);
        refused.Refusals[3].In(Language.Zh).ShouldStartWith("第 4 行“电话”：");
    }

    [Fact]
    public void The_same_person_cannot_be_first_and_second() =>
        Read("12月1日\t早班\t王强\twang.qiang").Refusals.Single().In(Language.Zh).ShouldBe("第 1 行“B 角”：A 角和 B 角都是王强");

    [Theory]
    [InlineData("")]
    [InlineData("\n\t\n")]
    [InlineData("金润社区值班表")]
    public void Nothing_to_read_is_said(string text) => Read(text).Refusals.Single().Key.ShouldBe("Organizations.Roster.Refusal.Nothing");

    [Fact]
    public void A_column_of_merged_nonsense_ends_in_words_and_not_in_an_exception()
    {
        var nonsense = string.Join('\n', Enumerable.Range(0, 400).Select(n => $"{(char)(0x4e00 + n)}\t{n}\t{new string('值', n % 50)}\t=1+1\t\"\"\"{n}"));
        Read(nonsense).Refusals.ShouldAllBe(refusal => refusal.In(Language.Zh).StartsWith("第 "));
        Read(string.Concat(Enumerable.Repeat("甲\n", 2000))).Refusals.Single().In(Language.Zh).ShouldBe("一次最多 1000 行，请分几次粘贴");
    }

    private static Outcome<IReadOnlyList<RosterRow>> Read(string text) => new RosterTable(Today, new LocalDate(2026, 11, 30), ShiftNames.Default, People).Read(text);
}
