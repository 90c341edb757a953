using Linli.Cases;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Text;
using Linli.Tests.Cases;
using Linli.Tests.Houses;
using Linli.Whistles;

namespace Linli.Tests.Whistles;

/// <summary>What a whistle must say and who may call whom.</summary>
public sealed class DraftTests
{
    [Theory, OnBoth]
    public async Task A_whistle_names_the_power_needed_and_why_the_community_lacks_it(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        var empty = await yard.TryDraft(yard.Town.Secretary, new WhistleInput());
        Keys(empty).ShouldBe(["Missing.Matter", "Missing.Power", "Missing.Lack", "Missing.Urgency", "Missing.Units"]);
        foreach (var refusal in empty.Refusals)
            refusal.Field.ShouldNotBeNull();
        Keys(await yard.TryDraft(yard.Town.Secretary, yard.Form() with { Matter = new string('长', 2001) })).ShouldBe(["TextTooLong"]);
    }

    [Theory, OnBoth]
    public async Task Off_list_work_is_not_pushed_to_a_community_and_a_power_beyond_it_must_be_needed(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        Keys(await yard.TryDraft(yard.Town.Dispatcher, yard.Form(yard.Agriculture.Id, yard.Town.OtherCommunityOffice.Id))).ShouldBe(["NotPushedDown"]);
        var company = await house.NewUnit("property", "金润物业", yard.Town.StreetOffice.Id);
        Keys(await yard.TryDraft(yard.Town.Dispatcher, yard.Form(company.Id))).ShouldBe(["NeedsDepartmentPower"]);
        (await yard.TryDraft(yard.Town.Dispatcher, yard.Form(company.Id, yard.Agriculture.Id))).ThrowIfRefused();
    }

    [Theory, OnBoth]
    public async Task The_street_drafts_and_issues_itself_and_a_community_cannot_issue(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        await yard.Draft(yard.Town.Dispatcher, yard.Form());
        (await yard.Try(yard.Town.Secretary, WhistleVerb.Issue)).Refusals.Single().Key.ShouldBe("Whistles.Refusal.NotYours");
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Revise, yard.Form(yard.Agriculture.Id, yard.Police.Id) with { Urgency = Urgency.Urgent });
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Issue);
        var target = await yard.Load();
        target.Invitations.Select(one => one.UnitId).ShouldBe([yard.Agriculture.Id, yard.Police.Id], ignoreOrder: true);
        target.Urgency.ShouldBe(Urgency.Urgent);
    }

    [Theory, OnBoth]
    public async Task Only_those_of_the_place_draft_and_a_report_about_the_community_is_whistled_by_the_street_out_of_its_sight(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        Keys(await yard.TryDraft(yard.Town.OtherSecretary, yard.Form())).ShouldBe(["NotYoursToDraft"]);
        Keys(await yard.TryDraft(yard.Farmer, yard.Form())).ShouldBe(["NotYoursToDraft"]);
        var about = (await house.Get<Linli.Cases.Report.ReportCase>().Run(StoryTests.Humming(yard.Town) with { About = NamedParty.Community }, yard.Town.Resident)).ThrowIfRefused();
        (await house.Get<ICases>().Do(CaseAddress.Of(about.Id), [(CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }), (CaseVerb.Accept, new VerbInput { Category = "0201" })], yard.Town.As(yard.Town.Dispatcher))).ThrowIfRefused();
        Keys(await yard.TryDraft(yard.Town.Secretary, yard.Form(), about.Id)).ShouldBe(["NotYoursToDraft"]);
        (await yard.TryDraft(yard.Town.Dispatcher, yard.Form(), about.Id)).ThrowIfRefused();
        (await yard.Load()).IsKeptFromCommunity.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task A_case_cannot_be_called_whistled_without_a_whistle(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        foreach (var verb in new[] { CaseVerb.BlowWhistle, CaseVerb.CheckIn, CaseVerb.HoldConference, CaseVerb.AnswerDuties, CaseVerb.CloseWhistle })
            (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(verb, new VerbInput { Text = "硬来。" })], yard.Town.As(yard.Town.Dispatcher))).IsRefused.ShouldBeTrue();
        (await yard.Matter()).HasOpenWhistle.ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task A_case_that_is_not_accepted_or_has_its_result_is_not_whistled(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        var fresh = await StoryTests.Report(house, yard.Town);
        Keys(await yard.TryDraft(yard.Town.Secretary, yard.Form(), fresh.Id)).ShouldBe(["CaseNotInHand"]);
        (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.SubmitResult, new VerbInput { Text = "好了。" })], yard.Town.As(yard.Town.GridWorker))).ThrowIfRefused();
        Keys(await yard.TryDraft(yard.Town.Secretary, yard.Form())).ShouldBe(["CaseNotInHand"]);
    }

    private static string[] Keys<T>(Outcome<T> outcome) => [.. outcome.Refusals.Select(refusal => refusal.Key["Whistles.Refusal.".Length..])];
}
