using System.Net;
using Linli.Cases;
using Linli.Demo;
using Linli.Foundation.Time;
using Linli.Notifications;
using Linli.Organizations;
using Linli.Practice;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Practice;

/// <summary>演练: a county apart, ten times as fast, with a guide; nothing leaves and nothing stays.</summary>
public sealed class PracticeTests
{
    [Fact]
    public void The_clock_runs_ten_times_as_fast_from_the_moment_it_began_and_never_back()
    {
        var real = new TestClock();
        var clock = new PracticeClock(real.GetUtcNow(), PracticeClock.UsualSpeed, real);
        clock.GetUtcNow().ShouldBe(real.GetUtcNow());
        real.Pass(TimeSpan.FromMinutes(12));
        (clock.GetUtcNow() - clock.StartedAt).ShouldBe(TimeSpan.FromHours(2));
        real.Pass(TimeSpan.FromDays(-1));
        clock.GetUtcNow().ShouldBe(clock.StartedAt);
    }

    [Theory]
    [InlineData("2026-03-04T02:59", 1)]
    [InlineData("2026-03-04T03:00", 24 * 60)]
    [InlineData("2026-03-04T22:00", 5 * 60)]
    public void The_night_comes_at_three_by_the_real_clock(string local, int minutes)
    {
        var real = new TestClock();
        real.GoTo(local);
        PracticeNight.Until(real.GetUtcNow(), new DeploymentZone().Zone).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public void A_round_lies_beside_the_real_folder_is_gone_on_with_for_a_day_and_takes_no_message_out()
    {
        var (real, folder) = (new TestClock(), Directory.CreateTempSubdirectory("linli-practice-").FullName);
        var root = PracticeRound.Beside(Path.Combine(folder, "data") + Path.DirectorySeparatorChar);
        root.ShouldBe(Path.Combine(folder, "data-practice"));
        PracticeRound.Latest(root, real).ShouldBeNull();
        var first = Made(root, real);
        real.Pass(TimeSpan.FromHours(1));
        PracticeRound.NewFolder(root, real);
        PracticeRound.Latest(root, real).ShouldBe(first, "one that is not whole does not count");
        var second = Made(root, real);
        PracticeRound.Latest(root, real).ShouldBe(second);
        second.ClearOthers();
        Directory.GetDirectories(root).ShouldBe([second.Folder]);
        real.Pass(TimeSpan.FromHours(25));
        PracticeRound.Latest(root, real).ShouldBeNull("its clock would be weeks ahead");

        // Whatever the deployment says: database, channels and plates of practice are its own.
        var settings = PracticeRound.Around(["--Linli:Database=Host=real", "--Linli:Folder=/real", "--Linli:Notifications:Silent=false", "--Linli:PublicAddress=https://real"], second.Folder, "http://127.0.0.1:5090");
        var read = LinliSettings.Of(new ConfigurationBuilder().AddCommandLine(settings).Build());
        (read.Folder, read.Database, read.PublicAddress).ShouldBe((second.Folder, "", "http://127.0.0.1:5090"));
        read.DatabaseSettings().IsSqlite.ShouldBeTrue();
        new ConfigurationBuilder().AddCommandLine(settings).Build()["Linli:Notifications:Silent"].ShouldBe("true");
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null, false, "Report")]
    [InlineData(CaseState.Submitted, false, "Call")]
    [InlineData(CaseState.Submitted, true, "Accept")]
    [InlineData(CaseState.Accepted, true, "Send")]
    [InlineData(CaseState.Assigned, true, "Handle")]
    [InlineData(CaseState.Handling, true, "Handle")]
    [InlineData(CaseState.Verifying, true, "Verify")]
    [InlineData(CaseState.Replied, true, "Rate")]
    [InlineData(CaseState.Closed, true, "Done")]
    public void The_guide_says_what_the_case_waits_for(CaseState? state, bool contacted, string step) => PracticeStep.Of(state, contacted).Key.ShouldBe(step);

    [Fact]
    public void Every_step_but_the_resident_s_is_somebody_s_and_every_taught_role_has_one()
    {
        PracticeStep.Taught.Where(role => PracticeStep.All.All(step => !step.IsFor(role))).ShouldBeEmpty();
        PracticeStep.All.Where(step => step.IsFor(null)).Select(step => step.Key).ShouldBe(["Report", "Rate", "Done"]);
    }

    [Fact]
    public async Task A_real_deployment_has_no_practice_not_even_with_the_demo_county_in_it()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await house.Serve();
        new DemoSheet(7, "x", "x", []).Keep(house.Folder);
        using var resident = Resident(house);
        (await resident.Get("/practice")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await resident.Page("/")).ShouldNotContain("practice-guide");
    }

    [Fact]
    public async Task On_every_page_stand_the_red_banner_and_whose_turn_it_is()
    {
        await using var house = Practised();
        await house.Serve();
        var town = await Town.Build(house);
        new DemoSheet(7, town.Plate.Token, town.Plate.Label, [new DemoSignIn(town.Secretary.AccountName, "王秀兰", Role.Secretary.Word, "金润社区")]).Keep(house.Folder);
        using var resident = Resident(house);
        var plate = await resident.Page("/q/" + town.Plate.Token);
        plate.ShouldContain("class=\"practice\"");
        plate.ShouldContain("轮到您：");

        (await resident.Post("/q/" + town.Plate.Token, "call-me", ("phone", "13800005678"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var work = await secretary.Page("/cases/today");
        work.ShouldContain("class=\"practice\"");
        work.ShouldContain("轮到您：");
        work.ShouldContain("/cases/callback?case=");
        (await resident.Page("/")).ShouldContain("社区书记");
        using var worker = await SignedInClient.As(house, town.GridWorker);
        (await worker.Page("/work")).ShouldContain("现在轮到");
    }

    [Fact]
    public async Task Whoever_is_signed_in_may_begin_anew_and_nothing_leaves()
    {
        await using var house = Practised();
        await house.Serve();
        var town = await Town.Build(house);
        new DemoSheet(7, town.Plate.Token, town.Plate.Label, []).Keep(house.Folder);
        using var nobody = Resident(house);
        (await nobody.Page("/practice")).ShouldNotContain("form-reset");
        house.Get<PracticeReset>().IsAsked.ShouldBeFalse();
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page("/practice")).ShouldContain("form-reset");
        (await (await secretary.Post("/practice", "reset")).Content.ReadAsStringAsync()).ShouldContain("正在准备新的县");
        house.Get<PracticeReset>().IsAsked.ShouldBeTrue();
        // The cookie is not the real deployment's: both may be open in one browser.
        secretary.Cookies.GetAllCookies().Select(cookie => cookie.Name).ShouldContain("linli-practice");
        using var db = house.Read();
        (await db.NotificationsOutgoing.AnyAsync()).ShouldBeFalse();
    }

    private static TestHouse Practised() => TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Configuration.AddCommandLine(["--Linli:Shell:Practice=true", "--Linli:Notifications:Silent=true"]));

    private static SignedInClient Resident(TestHouse house)
    {
        var browser = SignedInClient.Nobody(house);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        return browser;
    }

    private static PracticeRound Made(string root, TimeProvider real)
    {
        var folder = PracticeRound.NewFolder(root, real);
        new DemoSheet(7, "plate", "place", []).Keep(folder);
        return PracticeRound.Begin(folder, real);
    }
}
