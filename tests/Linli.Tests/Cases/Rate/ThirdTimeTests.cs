using Linli.Cases;
using Linli.Deadlines;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Rate;

public sealed class ThirdTimeTests
{
    [Theory, OnBoth]
    public async Task The_third_call_for_doing_it_again_reaches_the_street_which_confers_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        var full = road.Clock(ClockKind.Handling).Allowed;
        for (var time = 1; time <= 2; time++)
        {
            await Answer(road, RatingGrade.Basically, solved: true);
            await road.Do(CaseVerb.Reopen, new VerbInput { Text = "又响了。" }, road.Town.Resident);
            (road.Case.State, road.Case.Reopenings).ShouldBe((CaseState.Handling, time));
            road.Clock(ClockKind.Handling).Allowed.ShouldBe(full.Unit == LimitUnit.WorkingDays ? Limit.OfWorkingDays(Math.Max(1, full.Amount / 2)) : Limit.OfWorkingDays(1));
        }
        await Answer(road, RatingGrade.Basically, solved: true);
        using var resident = SignedInClient.Nobody(house);
        (await resident.Page($"/t/{road.Code}/rate")).ShouldContain("街道会商");
        var round = road.Case.ReplyRound;
        await road.Do(CaseVerb.Reopen, new VerbInput { Text = "第三次了。" }, road.Town.Resident);
        (road.Case.State, road.Case.ReopenReview, road.Case.Reopenings, road.Case.ReplyRound).ShouldBe((CaseState.Replied, true, 2, round));
        road.Open().ShouldBe([ClockKind.ReopenReview]);
        road.Case.ResponsibleUnitId.ShouldBe(road.Town.StreetOffice.Id);
        (await road.Told("Conference")).ShouldHaveSingleItem().ShouldContain("street-dispatcher");
        (await resident.Page("/t/" + road.Code)).ShouldContain("由街道会商决定");

        await road.Do(CaseVerb.ConfirmClose, new VerbInput { Text = "会商结果：列入四月改造，请您放心。" }, road.Town.Dispatcher);
        await road.IsRefused("Conferred", CaseVerb.Reopen, new VerbInput { Text = "第四次。" }, road.Town.Resident);
        await road.Do(CaseVerb.Reopen, new VerbInput { Text = "街道发现确有反复。" }, road.Town.Dispatcher);
        road.Case.Reopenings.ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task A_third_bad_verdict_goes_to_the_street_as_every_bad_one_does(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        for (var time = 1; time <= 3; time++)
        {
            await Answer(road, RatingGrade.VeryDissatisfied, solved: false);
            (road.Case.State, road.Case.ReopenReview).ShouldBe((CaseState.Replied, true));
            if (time < 3)
                await road.Do(CaseVerb.Reopen, new VerbInput { Text = "没解决，再办。" }, road.Town.Dispatcher);
        }
        using var resident = SignedInClient.Nobody(house);
        (await resident.Page("/t/" + road.Code)).ShouldContain("这次由街道会商决定");
    }

    private static async Task Answer(Road road, RatingGrade grade, bool solved)
    {
        await road.Do(CaseVerb.SubmitResult, new VerbInput { Text = "已处理。" }, road.Town.EcologyHandler);
        await road.Do(CaseVerb.Pass, new VerbInput { Text = "看过了。" }, road.Town.Secretary);
        await road.Do(CaseVerb.Rate, new VerbInput { Grade = grade, Solved = solved }, road.Town.Resident);
    }
}
