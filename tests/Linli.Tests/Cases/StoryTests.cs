using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases;

/// <summary>J1 冷库空调扰民 through the verbs: what every later test of this room builds upon.</summary>
public sealed class StoryTests
{
    [Theory, OnBoth]
    public async Task A_scanned_report_is_called_back_handled_checked_answered_and_rated(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (verbs, answer) = (house.Get<CaseVerbs>(), await Report(house, town));
        var address = CaseAddress.Of(answer.Id);
        await Shows(house, answer.Id, CaseState.Submitted, town.CommunityOffice.Id, ClockKind.CallBack, ClockKind.Acceptance);

        house.Clock.Pass(TimeSpan.FromMinutes(12));
        (await verbs.Run(address, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached, Text = "冷库外机，夜里最响。" }, town.As(town.Secretary))).ThrowIfRefused();
        await Shows(house, answer.Id, CaseState.Submitted, town.CommunityOffice.Id, ClockKind.Acceptance);

        (await verbs.Run(address, [
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId, Text = "请到店里看看外机位置。" }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        await Shows(house, answer.Id, CaseState.Assigned, town.CommunityOffice.Id, ClockKind.Handling);

        house.Clock.Pass(TimeSpan.FromHours(3));
        (await verbs.Run(address, CaseVerb.SubmitResult, new VerbInput { Text = "店主已把风机移到屋后，加了减震垫。" }, town.As(town.GridWorker))).ThrowIfRefused();
        await Shows(house, answer.Id, CaseState.Verifying, town.CommunityOffice.Id, ClockKind.Handling, ClockKind.Verify);

        (await verbs.Run(address, CaseVerb.Pass, new VerbInput { Text = "我们去看过了，晚上安静了。" }, town.As(town.GridWorker))).Refusals.Single().Key.ShouldBe("Cases.Refusal.HandlerDoesNotVerify");
        (await verbs.Run(address, CaseVerb.Pass, new VerbInput { Text = "我们去看过了，晚上安静了。" }, town.As(town.Secretary))).ThrowIfRefused();
        await Shows(house, answer.Id, CaseState.Replied, town.CommunityOffice.Id, ClockKind.Rating);

        house.Clock.Pass(TimeSpan.FromDays(1));
        (await verbs.Run(address, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.VerySatisfied, Solved = true, CalledInTime = true, WasPressed = false }, town.Resident)).ThrowIfRefused();
        await Shows(house, answer.Id, CaseState.Closed, town.CommunityOffice.Id);

        await house.Settle();
        using var db = house.Read();
        db.Facts.Where(f => f.SubjectId == answer.Id).OrderBy(f => f.Version).Select(f => f.Kind).ToList().ShouldBe([
            "cases.case-reported", "cases.contact-recorded", "cases.case-accepted", "cases.case-assigned-inside", "cases.result-submitted", "cases.result-passed", "cases.case-rated"]);
    }

    [Theory, OnBoth]
    public async Task The_same_form_sent_five_times_at_once_is_one_case(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var input = Humming(town) with { IdempotencyKey = "form-1" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => house.Get<ReportCase>().Run(input, town.Resident)));
        answers.Select(a => a.ThrowIfRefused().TrackingCode).Distinct().Count().ShouldBe(1);
        using var db = house.Read();
        db.Cases.Count().ShouldBe(1);
        (await house.Get<ReportCase>().Run(input with { Text = "别的事" }, town.Resident)).Refusals.Single().Key.ShouldBe("Cases.Refusal.KeyUsedOtherwise");
    }

    [Theory, OnBoth]
    public async Task Whoever_acts_on_an_old_page_is_told_what_changed(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var answer = await Report(house, town);
        var seen = CaseStamp.Of((await Load(house, answer.Id))!);
        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(answer.Id), CaseVerb.Accept, new VerbInput { Category = "0201", Seen = seen }, town.As(town.Secretary))).ThrowIfRefused();
        var late = await verbs.Run(CaseAddress.Of(answer.Id), CaseVerb.Refer, new VerbInput { Referral = "litigation", Text = "请走诉讼程序。", Seen = seen }, town.As(town.Dispatcher));
        late.Refusals.Single().Key.ShouldBe("Cases.Refusal.ChangedMeanwhile");
        late.Refusals.Single().IsConflict.ShouldBeTrue();
    }

    internal static ReportInput Humming(Town town) => new()
    {
        Where = new Whereabouts { Plate = town.Plate.Token },
        Text = "楼下肉铺冷库的空调外机整夜嗡嗡响，睡不着。",
        Tile = "noise",
        Phone = "13800005678",
        Name = "张桂芳",
        Contact = ContactWay.Call,
    };

    internal static async Task<ReportAnswer> Report(TestHouse house, Town town) =>
        (await house.Get<ReportCase>().Run(Humming(town), town.Resident)).ThrowIfRefused();

    private static async Task<Linli.Cases.Domain.Case?> Load(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Cases.SingleOrDefaultAsync(c => c.Id == id);
    }

    private static async Task Shows(TestHouse house, Guid id, CaseState state, Guid unit, params ClockKind[] clocks)
    {
        using var db = house.Read();
        var found = await db.Cases.SingleAsync(c => c.Id == id);
        found.State.ShouldBe(state);
        if (found.IsOpen)
            found.ResponsibleUnitId.ShouldBe(unit);
        (await db.Clocks.Where(c => c.SubjectId == id && c.StoppedAt == null).Select(c => c.Kind).ToListAsync()).Order().ShouldBe(clocks.Order());
    }
}
