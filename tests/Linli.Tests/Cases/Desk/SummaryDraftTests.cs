using Linli.Cases.Desk;

namespace Linli.Tests.Cases.Desk;

/// <summary>转办摘要草稿: what a rule can find is covered before a person reads it.</summary>
public sealed class SummaryDraftTests
{
    [Theory]
    [InlineData("我叫王小梅，住3号楼2单元501室，电话13800001234。楼上每天半夜砸墙。", "反映人叫〔姓名〕，住〔门牌〕，电话〔电话〕。楼上每天半夜砸墙。", false)]
    [InlineData("我是业主王芳，3号楼 502 户，物业不管。", "〔门牌〕，物业不管", true)]
    [InlineData("联系人：李强 家住二单元三楼东户", "联系人：〔姓名〕 家住〔门牌〕", true)]
    [InlineData("身份证620402195001011234的老人没人管。", "身份证〔证件号〕的老人没人管。", false)]
    [InlineData("3 号楼电梯停了两天", "3 号楼电梯停了两天", false)]
    [InlineData("我们家门口堆了垃圾，本人多次反映。", "反映人门口堆了垃圾，反映人多次反映。", false)]
    public void Numbers_doors_and_given_names_are_covered_and_the_matter_stays(string report, string kept, bool within)
    {
        var draft = SummaryDraft.Of(report);
        if (within)
            draft.ShouldContain(kept);
        else
            draft.ShouldBe(kept);
        foreach (var given in (string[])["王小梅", "李强", "王芳", "501", "502", "13800001234", "620402195001011234"])
            draft.ShouldNotContain(given);
    }

    [Fact]
    public void A_long_story_ends_with_a_sentence()
    {
        var draft = SummaryDraft.Of(string.Concat(Enumerable.Repeat("楼道里堆放杂物，消防通道被占用了很久没有人来清理。", 40)));
        draft.Length.ShouldBeInRange(101, 201);
        draft.ShouldEndWith("。");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Where_nothing_was_written_nothing_is_drafted(string? report) => SummaryDraft.Of(report).ShouldBe("");

    [Fact]
    public void The_longest_report_is_drafted_at_once() => SummaryDraft.Of(new string('1', 3_500) + new string('一', 3_500)).Length.ShouldBeLessThan(300);
}
