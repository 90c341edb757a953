using System.Net;
using System.Net.Http.Headers;
using Linli.Cases;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Behalf;

/// <summary>代录答复: the letter of a unit that is not on the platform.</summary>
public sealed class AnswerOnBehalfTests
{
    [Theory, OnBoth]
    public async Task Only_for_a_unit_without_people_here_with_its_letter_and_checked_by_another(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await CaseListsTests.Send(house, town, told.Id, town.Ecology.Id);
        (await Verbs.Refused(house, told.Id, CaseVerb.AnswerOnBehalf, new VerbInput { Text = "来函。", Ground = "环函 3 号" }, town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.UnitIsHere");
        await Verbs.Done(house, told.Id, CaseVerb.Transfer, new VerbInput { Unit = town.Housing.Id, Text = "属住建。" }, town.As(town.Dispatcher));
        (await Verbs.Refused(house, told.Id, CaseVerb.AnswerOnBehalf, new VerbInput { Text = "来函。" }, town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.Missing.Letter");

        using var street = await SignedInClient.As(house, town.Dispatcher);
        var page = await street.Page($"/cases/{told.Id}");
        using var body = new MultipartFormDataContent
        {
            { new StringContent("do-answer-on-behalf"), "_handler" },
            { new StringContent(DossierPageTests.Field(page, "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(DossierPageTests.Field(page, "seen")), "seen" },
            { new StringContent("外机已由房管所移位。"), "text" },
        };
        var scan = new ByteArrayContent(TinyFiles.Pdf());
        scan.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        body.Add(scan, "photos", "letter.pdf");
        using var answer = await street.Http.PostAsync($"/cases/{told.Id}", body, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await DossierPageTests.Loaded(house, told.Id)).State.ShouldBe(CaseState.Verifying);
        (await street.Page($"/cases/{told.Id}")).ShouldContain("附件 1");
        (await Verbs.Refused(house, told.Id, CaseVerb.Pass, new VerbInput { Text = "属实。" }, town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.HandlerDoesNotVerify");

        using var resident = Resident.Before(house);
        var before = await resident.Open("/t/" + told.TrackingCode);
        before.Text.ShouldContain("收到清河县住房和城乡建设局的书面答复");
        before.Text.ShouldNotContain("附件 1");
        await Verbs.Done(house, told.Id, CaseVerb.Pass, new VerbInput { Text = "去看过，移好了。" }, town.As(town.Secretary));
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("附件 1");
    }
}
