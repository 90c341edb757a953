using Linli.Foundation.Checkups;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Foundation.Retention;
using Linli.Foundation.Text;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Retention;

public sealed class SetRetentionTests
{
    [Theory, OnBoth]
    public async Task What_the_law_or_a_promise_forbids_is_refused_in_words(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await Refused(house, RetentionKind.SignIns, 183)).ShouldContain("不少于六个月");
        (await Refused(house, RetentionKind.Messages, 30)).ShouldContain("不能少于 184 天");
        (await Refused(house, RetentionKind.Contact, 20)).ShouldContain("重办的期限");
        (await Refused(house, RetentionKind.Contact, 4000)).ShouldContain("不能超过 1095 天");
        (await Refused(house, RetentionKind.Contact, null)).ShouldContain("请填写天数");
        (await Refused(house, RetentionKind.Contact, 180)).ShouldContain("没有改动");
        (await Refused(house, RetentionKind.Contact, 365, forOlder: true, why: "有需要")).ShouldContain("当时答应只留180 天");
        (await Refused(house, "horoscopes", 180)).ShouldContain("没有这一类");
        using var db = house.Read();
        db.RetentionRules.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Longer_begins_at_once_for_what_comes_and_with_a_reason_for_what_came(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var before = house.Clock.Now;
        house.Clock.Pass(TimeSpan.FromDays(1));
        (await Set(house, RetentionKind.Contact, 365)).ThrowIfRefused().ForOlder.ShouldBeFalse();
        house.Clock.Pass(TimeSpan.FromDays(1));
        (Book(house).DaysFor(RetentionKind.Contact, before, house.Clock.Now), Book(house).Days(RetentionKind.Contact, house.Clock.Now)).ShouldBe((180, 365));
        (await Set(house, RetentionKind.Contact, 400, forOlder: true, why: "依照某某条例第八条，信访材料须留存备查。")).ThrowIfRefused().ForOlder.ShouldBeTrue();
        Book(house).DaysFor(RetentionKind.Contact, before, house.Clock.Now).ShouldBe(400);
        using var db = house.Read();
        db.Facts.Where(fact => fact.Kind == "retention.rule-set").Select(fact => fact.Payload).ToList().ShouldAllBe(payload => !payload.Contains("条例"));
    }

    [Theory, OnBoth]
    public async Task Shorter_begins_a_week_later_and_a_slip_can_be_taken_back(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var before = house.Clock.Now;
        (await Set(house, RetentionKind.Contact, 30)).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromDays(6));
        Book(house).DaysFor(RetentionKind.Contact, before, house.Clock.Now).ShouldBe(180);
        (await Set(house, RetentionKind.Contact, 180)).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromDays(30));
        Book(house).DaysFor(RetentionKind.Contact, before, house.Clock.Now).ShouldBe(180);
        (await Set(house, RetentionKind.Contact, 90)).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromDays(7));
        Book(house).DaysFor(RetentionKind.Contact, before, house.Clock.Now).ShouldBe(90);
    }

    [Theory, OnBoth]
    public async Task The_doctor_says_when_nothing_was_erased_for_too_long(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.Get<JobSweep>().DoDue();
        Look(house).Health.ShouldBe(Health.Ok);
        house.Clock.GoTo("2026-03-05T03:41");
        await house.Get<JobSweep>().DoDue();
        Look(house).What.Key.ShouldBe("Retention.Checkup.Done");
        house.Clock.Pass(TimeSpan.FromHours(30));
        Look(house).Health.ShouldBe(Health.Warn);
        house.Clock.Pass(TimeSpan.FromDays(8));
        Look(house).ShouldSatisfyAllConditions(found => found.Health.ShouldBe(Health.Fail), found => found.ToDo!.In(Language.Zh).ShouldContain("linli retention"));
    }

    private static Finding Look(TestHouse house) => house.Get<IEnumerable<ICheckup>>().SelectMany(checkup => checkup is RetentionCheckup ? checkup.Look(null) : []).Single();

    private static RetentionBook Book(TestHouse house)
    {
        using var db = house.Read();
        return RetentionBook.Read(db);
    }

    private static Task<Outcome<RetentionRule>> Set(TestHouse house, string kind, int? days, bool forOlder = false, string why = "") =>
        house.Get<SetRetention>().Run(kind, days, forOlder, why, Act.BySystem(house.Clock.Now));

    private static async Task<string> Refused(TestHouse house, string kind, int? days, bool forOlder = false, string why = "")
    {
        var answer = await Set(house, kind, days, forOlder, why);
        answer.IsRefused.ShouldBeTrue();
        answer.Refusals.ShouldAllBe(refusal => !refusal.In(Language.En).Contains('['));
        return string.Join("", answer.Refusals.Select(refusal => refusal.In(Language.Zh)));
    }
}
