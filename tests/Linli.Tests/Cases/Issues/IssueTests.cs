using System.Net;
using Linli.Cases;
using Linli.Cases.Issues;
using Linli.Tests.Access;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Issues;

/// <summary>共性问题: one cause, many cases; one answer to all, each verified and rated by itself.</summary>
public sealed class IssueTests
{
    [Theory, OnBoth]
    public async Task One_answer_goes_to_all_that_are_ready_and_each_is_verified_and_rated_by_itself(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        List<Guid> cases = [];
        for (var n = 0; n < 3; n++)
            cases.Add(await CaseListsTests.Report(house, town, $"二期第 {n} 盏路灯不亮。"));
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var gather = await secretary.Page("/cases/issues/gather");
        gather.ShouldContain("二期第 0 盏路灯不亮。");
        var nothing = await secretary.Post("/cases/issues/gather", "gather", ("title", "二期路灯不亮"));
        (await nothing.Content.ReadAsStringAsync()).ShouldContain("请至少选一件。");
        (await (await secretary.Post("/cases/issues/gather", "gather", ("title", "问 13800005678"), ("case", cases[0].ToString()))).Content.ReadAsStringAsync()).ShouldContain("标题里像有电话");
        var gathered = await secretary.Post("/cases/issues/gather", "gather", ("title", "二期路灯不亮"), ("case", cases[0].ToString()), ("case", cases[1].ToString()));
        gathered.StatusCode.ShouldBe(HttpStatusCode.Redirect, await gathered.Content.ReadAsStringAsync());
        var issue = (await DossierPageTests.Loaded(house, cases[0])).IssueId!.Value;
        await Verbs.Done(house, cases[2], CaseVerb.AttachIssue, new VerbInput { Issue = issue }, town.As(town.Secretary));
        foreach (var id in cases)
            await Verbs.InHand(house, town, id);

        var path = $"/cases/issues/{issue}";
        using var worker = await SignedInClient.As(house, town.GridWorker);
        (await worker.Page(path)).ShouldContain("提交给 3 件");
        (await worker.Post(path, "all-submit-result", ("text", "换了总闸，全亮了。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var id in cases)
            (await DossierPageTests.Loaded(house, id)).State.ShouldBe(CaseState.Verifying);
        (await worker.Page(path)).ShouldNotContain("id=\"form-all-pass\"", customMessage: "whoever handled does not verify");
        (await secretary.Post(path, "all-pass", ("text", "去看过了，都亮了。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Verbs.Done(house, cases[0], CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, town.Resident);
        (await DossierPageTests.Loaded(house, cases[0])).State.ShouldBe(CaseState.Closed);
        (await DossierPageTests.Loaded(house, cases[1])).State.ShouldBe(CaseState.Replied, "each reporter rates for herself");

        var csv = await secretary.Page(path + "/ledger.csv");
        csv.ShouldContain("二期路灯不亮");
        csv.ShouldContain("制表单位：金润社区");
        csv.ShouldContain((await DossierPageTests.Loaded(house, cases[2])).Number);
        (await secretary.Post(path, "close-issue")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await secretary.Page("/cases/issues")).ShouldContain("已销号");
        var late = await CaseListsTests.Report(house, town, "又坏一盏。");
        (await Verbs.Refused(house, late, CaseVerb.AttachIssue, new VerbInput { Issue = issue }, town.As(town.Secretary))).ShouldBe("Cases.Refusal.IssueUnknown");
    }

    [Theory, OnBoth]
    public async Task A_case_leaves_its_issue_with_a_reason(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "路灯不亮。");
        (await Verbs.Refused(house, id, CaseVerb.AttachIssue, new VerbInput(), town.As(town.Secretary))).ShouldBe("Cases.Refusal.Missing.IssueTitle");
        await Verbs.Done(house, id, CaseVerb.AttachIssue, new VerbInput { Title = "二期路灯不亮" }, town.As(town.Secretary));
        (await Verbs.Refused(house, id, CaseVerb.DetachIssue, new VerbInput(), town.As(town.Secretary))).ShouldBe("Cases.Refusal.Missing.Reason");
        await Verbs.Done(house, id, CaseVerb.DetachIssue, new VerbInput { Text = "是灯泡坏了。" }, town.As(town.Secretary));
        (await DossierPageTests.Loaded(house, id)).IssueId.ShouldBeNull();
        using var db = house.Read();
        (await db.Set<CommonIssue>().SingleAsync()).IsOpen.ShouldBeTrue();
    }
}

/// <summary>The pages about one issue: for those in whose area it lies or who have a case in it.</summary>
public sealed class IssuePagesScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/cases/issues/{Id:guid}", "/cases/issues/{id:guid}/ledger.csv", "/cases/issues/{id:guid}/ledger.xlsx", "/cases/issues/{id:guid}/ledger.docx", "/cases/issues/{Issue:guid}/ledger"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "路灯不亮。");
        await Verbs.Done(house, id, CaseVerb.AttachIssue, new VerbInput { Title = "二期路灯不亮" }, town.As(town.Secretary));
        var issue = (await DossierPageTests.Loaded(house, id)).IssueId;
        string[] paths = [$"/cases/issues/{issue}", $"/cases/issues/{issue}/ledger.csv", $"/cases/issues/{issue}/ledger.xlsx", $"/cases/issues/{issue}/ledger.docx", $"/cases/issues/{issue}/ledger"];
        return
        [
            .. paths.Select(path => new ScopeQuestion(town.Secretary, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.Dispatcher, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.OtherSecretary, path, false)),
            .. paths.Select(path => new ScopeQuestion(town.EcologyHandler, path, false)),
            .. paths.Select(path => new ScopeQuestion(null, path, false)),
        ];
    }
}
