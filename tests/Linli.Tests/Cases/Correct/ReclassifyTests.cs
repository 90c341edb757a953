using Linli.Cases;
using Linli.Deadlines;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Correct;

public sealed class ReclassifyTests
{
    [Theory, OnBoth]
    public async Task Before_and_after_are_kept_and_no_clock_moves(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        var due = road.Clock(ClockKind.Handling).Due;
        await road.IsRefused("NothingCorrected", CaseVerb.Reclassify, new VerbInput { Category = "0201", Text = "一样" }, road.Town.Dispatcher);
        await road.IsRefused("Missing.Reason", CaseVerb.Reclassify, new VerbInput { Category = "0202" }, road.Town.Dispatcher);
        await road.IsRefused("NotYours", CaseVerb.Reclassify, new VerbInput { Category = "0202", Text = "改" }, road.Town.EcologyHandler);
        await road.Do(CaseVerb.Reclassify, new VerbInput { Category = "0202", Text = "是油烟，不是噪声。" }, road.Town.Secretary);
        road.Case.Category.ShouldBe("0202");
        road.Clock(ClockKind.Handling).Due.ShouldBe(due);
        var fact = road.Facts[^1].Read<CaseReclassified>();
        (fact.CategoryBefore, fact.CategoryAfter, fact.Shift.Before!.Category, fact.Shift.After.Category).ShouldBe(("0201", "0202", "0201", "0202"));
    }

    [Theory, OnBoth]
    public async Task When_it_is_over_the_street_corrects_and_those_who_handled_it_do_not(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.SubmitResult, new VerbInput { Text = "已处理。" }, road.Town.EcologyHandler);
        await road.Do(CaseVerb.Pass, new VerbInput { Text = "看过了。" }, road.Town.Secretary);
        await road.Do(CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, road.Town.Resident);
        await road.IsRefused("NotYours", CaseVerb.Reclassify, new VerbInput { Category = "0202", Text = "改" }, road.Town.Secretary);
        await road.Do(CaseVerb.Reclassify, new VerbInput { Category = "0202", Text = "统计时发现分错了。" }, road.Town.Dispatcher);
        (road.Case.State, road.Case.Category, road.Open().Length).ShouldBe((CaseState.Closed, "0202", 0));
        await road.Do(CaseVerb.MakeConfidential, new VerbInput(), road.Town.Secretary);
        await road.Do(CaseVerb.EndConfidential, new VerbInput(), road.Town.Resident);
    }
}
