using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Tests.Deadlines;

public sealed class ClockPoliciesTests
{
    [Theory]
    [InlineData(ClockKind.CallBack, Urgency.Normal, "30m", Counting.ServiceWindow)]
    [InlineData(ClockKind.CallBack, Urgency.Emergency, "30m", Counting.Always)]
    [InlineData(ClockKind.Acceptance, Urgency.Urgent, "2h", Counting.ServiceWindow)]
    [InlineData(ClockKind.Acknowledge, Urgency.Normal, "2wh", Counting.OfficeHours)]
    [InlineData(ClockKind.Acknowledge, Urgency.Emergency, "15m", Counting.Always)]
    [InlineData(ClockKind.Verify, Urgency.Complex, "1wd", Counting.WorkingDays)]
    [InlineData(ClockKind.ReportIn, Urgency.Emergency, "30m", Counting.Always)]
    [InlineData(ClockKind.ReportIn, Urgency.Urgent, "2h", Counting.Always)]
    [InlineData(ClockKind.ReportIn, Urgency.Normal, "1wd", Counting.WorkingDays)]
    [InlineData(ClockKind.Supervision, Urgency.Normal, "3wd", Counting.WorkingDays)]
    [InlineData(ClockKind.ShelvingReview, Urgency.Normal, "30d", Counting.Always)]
    [InlineData(ClockKind.Rating, Urgency.Normal, "7d", Counting.Always)]
    [InlineData(ClockKind.ReopenReview, Urgency.Normal, "1wd", Counting.WorkingDays)]
    public void The_usual_limits_are_those_of_the_table(ClockKind kind, Urgency urgency, string limit, Counting counting)
    {
        var terms = ClockPolicies.Default.For(kind, urgency).Terms();
        terms.Limit.ToString().ShouldBe(limit);
        terms.Counting.ShouldBe(counting);
        terms.PolicyVersion.ShouldBe("2026-1");
        terms.YellowPercent.ShouldBe(75);
    }

    [Fact]
    public void Handling_takes_the_limit_of_its_category()
    {
        var policy = ClockPolicies.Default.For(ClockKind.Handling, Urgency.Normal);
        Should.Throw<ArgumentException>(() => policy.Terms());
        policy.Terms(Limit.Parse("4wh")).Counting.ShouldBe(Counting.OfficeHours);
        policy.Terms(Limit.Parse("5wd")).Counting.ShouldBe(Counting.WorkingDays);
        policy.Terms(Limit.Parse("2h")).Counting.ShouldBe(Counting.Always);
    }

    [Fact]
    public void Every_duty_has_its_words()
    {
        foreach (var kind in Enum.GetValues<ClockKind>())
            foreach (var language in Enum.GetValues<Language>())
            {
                Texts.Has(language, $"Deadlines.Kind.{kind}").ShouldBeTrue();
                Texts.Has(language, $"Deadlines.Since.{kind}").ShouldBeTrue();
            }
    }

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Texts.Keys(Language.Zh).Where(key => key.StartsWith("Deadlines.", StringComparison.Ordinal)).Order()
            .ShouldBe(Texts.Keys(Language.En).Where(key => key.StartsWith("Deadlines.", StringComparison.Ordinal)).Order());
}
