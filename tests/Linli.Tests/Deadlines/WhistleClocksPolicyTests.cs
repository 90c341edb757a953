using Linli.Deadlines;
using Linli.Organizations;
using Recipient = Linli.Deadlines.Recipient;

namespace Linli.Tests.Deadlines;

/// <summary>The clocks of a whistle as the data that travels with the program has them.</summary>
public sealed class WhistleClocksPolicyTests
{
    [Theory]
    [InlineData(ClockKind.WhistleRequest, Urgency.Normal, "2wh")]
    [InlineData(ClockKind.WhistleRequest, Urgency.Emergency, "15m")]
    [InlineData(ClockKind.WhistleConference, Urgency.Normal, "3wd")]
    [InlineData(ClockKind.WhistleConference, Urgency.Emergency, "4h")]
    [InlineData(ClockKind.WhistleObjection, Urgency.Normal, "4wh")]
    [InlineData(ClockKind.WhistleDuty, Urgency.Normal, "5wd")]
    [InlineData(ClockKind.WhistleScoring, Urgency.Normal, "3wd")]
    public void The_usual_limits_stand_in_the_data(ClockKind kind, Urgency urgency, string limit) =>
        ClockPolicies.Default.For(kind, urgency).Limit.ShouldBe(Limit.Parse(limit));

    [Fact]
    public void A_missed_report_in_climbs_to_the_head_and_then_to_the_sponsoring_leader() =>
        EscalationChains.Default.For(ClockKind.ReportIn).SelectMany(step => step.To).ShouldBe([new Recipient(Role.DepartmentHead), Recipient.Parse("sponsor")]);
}
