using System.Net;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Rate;

/// <summary>The rating page, over real HTTP.</summary>
public sealed class RatePagesTests
{
    [Theory, OnBoth]
    public async Task A_good_rating_closes_the_matter(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var (code, id) = await Answered(house);
        using var resident = Resident.Before(house);
        var page = await resident.SendAndFollow($"/t/{code}/rate", "rate", [("grade", "5"), ("solved", "yes"), ("called", "yes"), ("pressed", "no"), ("text", "谢谢")]);
        page.Text.ShouldContain("谢谢您的评价");
        using var db = house.Read();
        var rating = await db.CaseRatings.SingleAsync(TestContext.Current.CancellationToken);
        (rating.Grade, rating.Solved, rating.CalledInTime, rating.WasPressed).ShouldBe((RatingGrade.VerySatisfied, true, true, false));
        (await db.Cases.SingleAsync(c => c.Id == id, TestContext.Current.CancellationToken)).State.ShouldBe(CaseState.Closed);
    }

    [Theory, OnBoth]
    public async Task A_bad_rating_goes_to_a_person_within_a_working_day(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var (code, id) = await Answered(house);
        using var resident = Resident.Before(house);
        (await resident.Open($"/t/{code}/rate")).Text.ShouldContain("1 个工作日内");
        var page = await resident.SendAndFollow($"/t/{code}/rate", "rate", [("grade", "1"), ("solved", "no"), ("text", "还在响")]);
        page.Text.ShouldContain("街道会有人在 1 个工作日内来看");
        using var db = house.Read();
        var rated = await db.Cases.SingleAsync(c => c.Id == id, TestContext.Current.CancellationToken);
        (rated.ReopenReview, rated.DueKind).ShouldBe((true, ClockKind.ReopenReview));
        (await resident.Open($"/t/{code}")).Text.ShouldContain("您评价：很不满意");
    }

    [Fact]
    public async Task Each_missing_answer_is_told_at_its_field_and_the_rest_kept()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var (code, _) = await Answered(house);
        using var resident = Resident.Before(house);
        var page = await resident.Send($"/t/{code}/rate", "rate", [("grade", "9"), ("called", "no"), ("text", "说句话")]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("请选择一张脸");
        page.Text.ShouldContain("请选择问题解决了没有");
        page.Page.ShouldContain("说句话</textarea>");
        page.Page.ShouldMatch("name=\"called\" value=\"no\"[^>]*checked");
    }

    [Fact]
    public async Task One_answer_is_rated_once_and_pressing_twice_is_told_kindly()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var (code, _) = await Answered(house);
        using var resident = Resident.Before(house);
        await resident.SendAndFollow($"/t/{code}/rate", "rate", [("grade", "4"), ("solved", "yes")]);
        var again = await resident.Post($"/t/{code}/rate", "rate", [("grade", "1"), ("solved", "no")]);
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("已经评价过了");
    }

    [Fact]
    public async Task Before_an_answer_there_is_nothing_to_rate()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        using var resident = Resident.Before(house);
        var page = await resident.Open($"/t/{told.TrackingCode}/rate");
        page.Text.ShouldContain("现在还不能评价");
        page.Page.ShouldNotContain("name=\"grade\"");
        (await resident.Post($"/t/{told.TrackingCode}/rate", "rate", [("grade", "1"), ("solved", "no")])).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, OnBoth]
    public async Task What_was_closed_too_early_is_reopened_by_saying_what_is_missing(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var (code, id) = await Answered(house);
        using var resident = Resident.Before(house);
        await resident.SendAndFollow($"/t/{code}/rate", "rate", [("grade", "4"), ("solved", "yes")]);
        (await resident.Send($"/t/{code}/rate", "reopen", [("text", "")])).Text.ShouldContain("请写明哪里还没有解决");
        (await resident.SendAndFollow($"/t/{code}/rate", "reopen", [("text", "昨晚又响了")])).Text.ShouldContain("我们重新办");
        using var db = house.Read();
        (await db.Cases.SingleAsync(c => c.Id == id, TestContext.Current.CancellationToken)).State.ShouldBe(CaseState.Handling);
    }

    [Fact]
    public async Task After_fifteen_days_it_says_why_it_cannot_be_reopened()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var (code, _) = await Answered(house);
        using var resident = Resident.Before(house);
        await resident.SendAndFollow($"/t/{code}/rate", "rate", [("grade", "4"), ("solved", "yes")]);
        house.Clock.Pass(TimeSpan.FromDays(16));
        var page = await resident.Open($"/t/{code}/rate");
        page.Text.ShouldContain("办结已超过 15 天");
        page.Page.ShouldNotContain("form-reopen");
    }

    private static async Task<(string Code, Guid Id)> Answered(TestHouse house)
    {
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.SolveOnSpot, new VerbInput { Category = "0201", Text = "已经挪走" }, town.As(town.GridWorker))).ThrowIfRefused();
        return (told.TrackingCode, told.Id);
    }
}
