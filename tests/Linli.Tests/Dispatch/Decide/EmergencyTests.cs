namespace Linli.Tests.Dispatch.Decide;

public sealed class EmergencyTests
{
    [Theory]
    [InlineData("楼道里着火了，冒烟", "119")]
    [InlineData("厨房闻到煤气味", "119 gas")]
    [InlineData("爷爷晕倒了叫不醒", "120")]
    [InlineData("路口车祸，有人被撞伤", "122 120")]
    [InlineData("外面有人持刀", "110")]
    [InlineData("被丈夫打了", "110 12338")]
    [InlineData("我不想活了", "12356 120")]
    [InlineData("同学一直霸凌我", "12355 110")]
    [InlineData("想问打官司怎么请律师", "12348")]
    public void Danger_shows_the_number_first(string text, string numbers) =>
        Deciding.Decide(text).Emergencies[0].Calls.Select(call => call.Target).ShouldBe(numbers.Split(' '));

    [Theory]
    [InlineData("昨天检查过，没有着火，只是灯坏了")]
    [InlineData("楼道堆满纸箱，万一着火怎么办")]
    [InlineData("火灾报警器坏了很久")]
    [InlineData("飞线充电容易引发火灾")]
    [InlineData("路灯不亮，怕出车祸")]
    [InlineData("消防通道被堵，存在火灾隐患")]
    public void A_danger_denied_or_only_feared_does_not(string text) => Deciding.Decide(text).Emergencies.ShouldBeEmpty();

    [Theory]
    [InlineData("是不是漏气了")]
    [InlineData("有没有煤气味我闻不准")]
    public void A_question_about_danger_still_does(string text) => Deciding.Decide(text).Emergencies.ShouldNotBeEmpty();

    [Fact]
    public void A_category_set_by_a_person_is_enough()
    {
        var decision = Deciding.Decide(Deciding.Facts("") with { Category = "0703" });
        decision.Emergencies.Single().Key.ShouldBe("trapped");
        decision.Emergencies.Single().Words.ShouldBeEmpty();
    }

    [Fact]
    public void The_report_is_taken_all_the_same()
    {
        var decision = Deciding.Decide("二单元电梯困人");
        decision.Emergencies.ShouldNotBeEmpty();
        decision.Lead.Kind.Key.ShouldBe("property");
    }

    [Fact]
    public void Every_number_asked_for_can_be_shown()
    {
        var all = Deciding.Book.Words.Emergencies.SelectMany(row => row.Calls).Select(call => call.Target).ToHashSet();
        foreach (var number in new[] { "110", "119", "120", "122", "12356", "12338", "12348", "12355" })
            all.ShouldContain(number);
    }
}
