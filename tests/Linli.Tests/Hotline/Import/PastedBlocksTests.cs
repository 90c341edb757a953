using Linli.Foundation.Tables;
using Linli.Hotline.Import;

namespace Linli.Tests.Hotline.Import;

public sealed class PastedBlocksTests
{
    private static readonly TableColumn Number = new("number", "", "工单编号", "编号"), Phone = new("phone", "", "来电号码", "电话"), Text = new("text", "", "诉求内容"), Due = new("due", "", "办结时限");

    private static string[][] Read(string pasted) => [.. DelimitedText.Read(PastedBlocks.AsTable(pasted, [Number, Phone, Text, Due], Number)).Value.Select(record => record.Cells)];

    [Fact]
    public void A_block_on_one_line_is_a_row() =>
        Read("工单编号：CP01 来电号码：13800005678 诉求内容：路灯不亮，晚上看不见路 办结时限：2026-03-06 17:00")
            .ShouldBe([["工单编号", "来电号码", "诉求内容", "办结时限"], ["CP01", "13800005678", "路灯不亮，晚上看不见路", "2026-03-06 17:00"]]);

    [Fact]
    public void Several_blocks_with_lines_and_brackets_are_several_rows() =>
        Read("【12345派单】\n【工单编号】：CP01\n【诉求内容】：第一行\n第二行\n\n编号: CP02\n诉求内容:另一件\n")
            .ShouldBe([["工单编号", "诉求内容"], ["CP01", "第一行\n第二行"], ["CP02", "另一件"]]);

    [Fact]
    public void What_a_caller_says_stays_in_the_words() =>
        Read("工单编号：CP01 来电号码：13800005678 诉求内容：物业说“电话：0943-1234567”没人接 电话：不要打这个 办结时限：2026-03-06")[1]
            .ShouldBe(["CP01", "13800005678", "物业说“电话：0943-1234567”没人接 电话：不要打这个", "2026-03-06"]);

    [Theory]
    [InlineData("工单编号,诉求内容\nCP01,路灯\n")]
    [InlineData("工单编号\t诉求内容\nCP01\t路灯\n")]
    [InlineData("路灯不亮")]
    [InlineData("")]
    public void Anything_else_stays_as_it_came(string pasted) => PastedBlocks.AsTable(pasted, [Number, Text], Number).ShouldBe(pasted);

    [Fact]
    public void Quotes_survive() => Read("工单编号：CP01 诉求内容：他说\"不管\"")[1].ShouldBe(["CP01", "他说\"不管\""]);
}
