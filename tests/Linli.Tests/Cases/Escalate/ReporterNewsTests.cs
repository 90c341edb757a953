using Linli.Cases;
using Linli.Cases.Report;
using Linli.Notifications;
using Linli.Notifications.Outbox;
using Linli.Tests.Houses;
using Linli.Tests.Notifications;

namespace Linli.Tests.Cases.Escalate;

/// <summary>A reporter who left a mobile is told by text: a place, a date and a link; and nobody else finds that link.</summary>
public sealed class ReporterNewsTests
{
    [Theory, OnBoth]
    public async Task The_reporter_is_told_that_it_has_arrived_and_that_it_is_answered(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        var town = await Town.Build(outside.House);
        var told = await StoryTests.Report(outside.House, town);
        await outside.House.Settle();
        var first = outside.Outgoing().Single();
        (first.Template, first.Link, first.SealedLink is null, first.Place).ShouldBe((OutsideTemplate.CaseReceived, "", false, "金润嘉园 3号楼"));
        await outside.SendAll(outside.Sms);
        outside.Gateway.Taken.Single().Text.ShouldContain("/t/" + told.TrackingCode);
        outside.Outgoing().Single().ShouldSatisfyAllConditions(sent => sent.State.ShouldBe(OutgoingState.Sent), sent => sent.SealedLink.ShouldBeNull(), sent => sent.Address.ShouldBeNull());
        await Verbs.Done(outside.House, told.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        await Verbs.Done(outside.House, told.Id, CaseVerb.SolveOnSpot, new VerbInput { Category = "0104", Text = "已经请店家停机检修。" }, town.As(town.Secretary));
        await outside.House.Settle();
        outside.Outgoing().Where(message => message.State == OutgoingState.Waiting).Select(message => message.Template).ShouldBe([OutsideTemplate.RatingAsked]);
    }

    [Theory, OnBoth]
    public async Task Whoever_wants_paper_or_a_visit_left_a_landline_or_nothing_is_not_texted(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        var town = await Town.Build(outside.House);
        foreach (var input in new[] { StoryTests.Humming(town) with { Contact = ContactWay.Visit }, StoryTests.Humming(town) with { Contact = ContactWay.Family }, StoryTests.Humming(town) with { Phone = "0943-8223456" }, StoryTests.Humming(town) with { Phone = null, Contact = ContactWay.None } })
            (await outside.House.Get<ReportCase>().Run(input, town.Resident)).ThrowIfRefused();
        await outside.House.Settle();
        outside.Outgoing().ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Of_a_protected_matter_not_even_the_place_is_said(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        var town = await Town.Build(outside.House);
        (await outside.House.Get<ReportCase>().Run(StoryTests.Humming(town) with { Confidential = true }, town.Resident)).ThrowIfRefused();
        await outside.House.Settle();
        outside.Outgoing().Single().Place.ShouldBe("");
    }

    [Fact]
    public async Task Without_a_registered_template_nothing_waits_to_fail()
    {
        await using var outside = await OutsideHouse.Open(DatabaseKind.Sqlite);
        var town = await Town.Build(outside.House);
        await StoryTests.Report(outside.House, town);
        await outside.House.Settle();
        outside.Outgoing().ShouldBeEmpty();
    }

    private static Task<OutsideHouse> Open(DatabaseKind kind) => OutsideHouse.Open(kind, settings => settings with
    {
        Webhooks = [],
        Sms = settings.Sms! with { Templates = new Dictionary<string, string> { ["CaseReceived"] = "SMS_004", ["CaseNews"] = "SMS_001", ["RatingAsked"] = "SMS_005" } },
    });
}
