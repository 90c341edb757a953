using System.Net;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Dossier;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Case = Linli.Cases.Domain.Case;

namespace Linli.Tests.Cases;

/// <summary>Over the whole life table: what must hold and does not is said in both languages, stands on the page before anybody tries, and is what the API answers.</summary>
public sealed class RefusalTests
{
    // How each must comes not to hold; a new one without a line here fails the first test.
    private static readonly Dictionary<string, Action<Case, Act>> Broken = new()
    {
        [nameof(CaseMusts.ReporterCanBeReached)] = (c, _) => c.Contact = ContactWay.None,
        [nameof(CaseMusts.CallbackIsDone)] = (c, _) => c.ContactTries = 0,
        [nameof(CaseMusts.IsSecondPerson)] = (c, act) => c.VoidProposerId = act.Who,
        [nameof(CaseMusts.IsNoDanger)] = (c, _) => c.Urgency = Urgency.Emergency,
        [nameof(CaseMusts.IsNoEmergency)] = (c, _) => c.Urgency = Urgency.Emergency,
        [nameof(CaseMusts.IsNotSensitive)] = (c, _) => c.Sensitive = true,
        [nameof(CaseMusts.PhotosMayLeave)] = (c, _) => c.Sensitive = true,
        [nameof(CaseMusts.IsNotTheHandler)] = (c, act) => c.HandlerId = act.Who,
        [nameof(CaseMusts.IsSecondOfTheUnit)] = (c, act) => c.HandlerId = act.Who,
        [nameof(CaseMusts.WhistleIsAnswered)] = (c, _) => (c.HasOpenWhistle, c.WhistleAnswered) = (true, false),
        [nameof(CaseMusts.IsInsideReopenWindow)] = (c, act) => c.ClosedAt = act.At - Duration.FromDays(20),
        [nameof(CaseMusts.IsNotHeld)] = (c, act) => c.HeldUntil = act.At + Duration.FromDays(10),
        [nameof(CaseMusts.IsNotConferred)] = (c, _) => c.IsConferred = true,
        [nameof(CaseMusts.IsBeforeHandlingDue)] = (c, act) => c.HandlingDue = act.At - Duration.FromHours(1),
        [nameof(CaseMusts.IsNotExtendedTooOften)] = (c, _) => c.Extensions = 9,
        [nameof(CaseMusts.MayStillBeUnmerged)] = (c, act) => c.RepliedAt = act.At - Duration.FromDays(20),
        [nameof(CaseMusts.ThereIsAReporter)] = (c, _) => Set(c, nameof(Case.ReportedByStaff), true),
        [nameof(CaseMusts.AppealGoesAbove)] = (c, _) => c.IsExplained = true,
        [nameof(CaseMusts.NothingWaits)] = (c, _) => c.ReturnPending = true,
        [nameof(CaseMusts.ReporterIsNotAsked)] = (c, _) => c.AskingReporter = true,
        [nameof(CaseMusts.ShelvingIsDecided)] = (c, _) => c.ShelvingPending = true,
        [nameof(CaseMusts.IsNotShelved)] = (c, _) => c.Shelved = true,
        [nameof(CaseMusts.CloseIsDecided)] = (c, _) => c.ClosePending = true,
        [nameof(CaseMusts.NoWhistleIsOpen)] = (c, _) => c.HasOpenWhistle = true,
        [nameof(CaseMusts.NoOrderIsOpen)] = (c, _) => c.UnderSupervision = true,
        [nameof(CaseMusts.HasNoList)] = (c, _) => c.ItemsTotal = 1,
        [nameof(CaseMusts.IsAboveTheUnit)] = (c, act) => c.LeadUnitId = act.Unit,
        [nameof(CaseMusts.IsAnotherPerson)] = (c, act) => c.RequesterId = act.Who,
        [nameof(CaseMusts.WasSentByAnother)] = (c, _) => c.AcceptorUnitId = c.LeadUnitId,
        [nameof(CaseMusts.IsNotRuled)] = (c, _) => c.IsRuled = true,
        [nameof(CaseMusts.IsInsideReturnWindow)] = (c, act) => c.ReturnUntil = act.At - Duration.FromHours(1),
        [nameof(CaseMusts.IsFirstObjection)] = (c, _) => c.Objections = Case.ObjectionsEnough,
        [nameof(CaseMusts.IsIssuer)] = (c, act) => c.SupervisorId = Ids.New(act.At),
        [nameof(CaseMusts.IsNotRemindedToday)] = (c, act) => c.RemindAgainFrom = act.At + Duration.FromHours(1),
        [nameof(CaseMusts.IsNotNudgedToday)] = (c, act) => c.NudgeAgainFrom = act.At + Duration.FromHours(1),
    };

    // What makes a row the case's own, where a plain case is not one of its kind.
    private static readonly Dictionary<string, Action<Case, Act>> Kept = new()
    {
        [nameof(CaseGuards.WasFoundByStaff)] = (c, _) => Set(c, nameof(Case.ReportedByStaff), true),
        [nameof(CaseGuards.WasAccepted)] = (c, act) => c.AcceptedAt = act.At - Duration.FromDays(1),
        [nameof(CaseGuards.NeedsConference)] = (c, _) => c.Reopenings = Case.ReopeningsEnough,
        [nameof(CaseGuards.StaysAfterObjections)] = (c, _) => c.Objections = Case.ObjectionsEnough,
        [nameof(CaseGuards.AnswerWaits)] = (c, _) => c.AnswerWaits = true,
    };

    // Rows that only what is being typed can choose (another unit, a unit that signs): a page has their twin.
    private static readonly string[] ChosenByInput = [nameof(CaseGuards.NeedsSigning), nameof(CaseGuards.GoesOnToAUnit), nameof(CaseGuards.MovesAfterObjections)];

    // Whom a must does not bind.
    private static readonly (string Must, Who Who)[] Unbound = [(nameof(CaseMusts.AppealGoesAbove), Who.County), (nameof(CaseMusts.IsIssuer), Who.County)];

    private static readonly Who[] People = [Who.Reporter, Who.Community, Who.GridWorker, Who.Street, Who.County, Who.Leader, Who.LeadUnit, Who.UnitHead];

    [Fact]
    public void Every_must_can_fail_and_says_so_in_both_languages()
    {
        var musts = CaseLife.Rows.SelectMany(row => row.Must).Select(must => must.Method.Name).Distinct().Order().ToList();
        musts.Where(must => !Broken.ContainsKey(must)).ShouldBeEmpty("say here how it comes not to hold");
        var at = Instant.FromUtc(2026, 3, 4, 2, 0);
        foreach (var must in CaseLife.Rows.SelectMany(row => row.Must).DistinctBy(must => must.Method.Name))
        {
            var act = new Act(ActorKind.Staff, Ids.New(at), at) { Unit = Ids.New(at), Role = CaseRoles.StreetDispatcher };
            var plain = new Case { Id = Ids.New(at), Number = "2026-0000001", TrackingIndex = [], ReceivedAt = at, Contact = ContactWay.Call, LeadUnitId = Ids.New(at) };
            Broken[must.Method.Name](plain, act);
            var reason = must(new CaseSnapshot(plain, act)).ShouldNotBeNull(must.Method.Name);
            foreach (var language in new[] { Language.Zh, Language.En })
            {
                Texts.Has(language, reason.Key).ShouldBeTrue(reason.Key);
                reason.In(language).ShouldNotContain("[");
                reason.In(language).ShouldNotContain("{");
            }
        }
    }

    [Fact]
    public void What_only_input_chooses_asks_nothing_that_its_twin_does_not_ask()
    {
        foreach (var row in CaseLife.Rows.Where(row => ChosenByInput.Contains(row.If.Method.Name)))
            CaseLife.Of(row.Verb).Where(other => other != row && other.From.Intersect(row.From).Any() && !ChosenByInput.Contains(other.If.Method.Name))
                .Any(other => row.Must.All(must => other.Must.Contains(must))).ShouldBeTrue(row.Verb.ToString());
    }

    [Theory, OnBoth]
    public async Task What_does_not_hold_stands_on_the_page_before_anybody_tries_and_the_api_says_the_same(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind, builder => builder.Services.AddSingleton(new CasesSettings { ActsPerLink = 1000 })).Serve();
        var road = await Road.Sent(house);
        var town = road.Town;
        var head = await house.NewPerson(Role.DepartmentHead, town.Ecology.Id, displayName: "钱局长");
        var persons = new Dictionary<Who, Person>
        {
            [Who.Community] = town.Secretary,
            [Who.GridWorker] = town.GridWorker,
            [Who.Street] = town.Dispatcher,
            [Who.County] = town.CountyDispatcher,
            [Who.Leader] = town.Leader,
            [Who.LeadUnit] = town.EcologyHandler,
            [Who.UnitHead] = head,
        };
        var browsers = new Dictionary<Who, SignedInClient> { [Who.Reporter] = SignedInClient.Nobody(house) };
        foreach (var (who, person) in persons)
            browsers[who] = await SignedInClient.As(house, person);
        var (wrong, asked) = (new List<string>(), 0);

        foreach (var row in CaseLife.Rows.Where(row => row.Must.Length > 0 && !ChosenByInput.Contains(row.If.Method.Name)))
            foreach (var who in row.Who.Intersect(People))
                foreach (var must in row.Must.Where(must => !Unbound.Contains((must.Method.Name, who))))
                {
                    var act = who == Who.Reporter ? Act.ByResident(house.Clock.Now) : town.As(persons[who]);
                    var (reason, fits) = await Arrange(house, road, row, must, act);
                    var name = $"{row.Verb} in {row.From[0]} by {who}, {must.Method.Name}";
                    if (!fits || reason is null)
                    {
                        wrong.Add($"{name}: the test arranges no such case");
                        continue;
                    }
                    asked++;
                    var said = reason.In(Language.Zh);
                    var page = WebUtility.HtmlDecode(await browsers[who].Page(PageOf(road, row.Verb, who)));
                    if (!page.Contains(said, StringComparison.Ordinal))
                        wrong.Add($"{name}: the page does not say “{said}”");
                    var path = who == Who.Reporter ? $"/api/v1/track/{road.Code}/{Storage.Word(row.Verb)}" : $"/api/v1/cases/{road.Id}/{Storage.Word(row.Verb)}";
                    using var answer = await browsers[who].Http.PostAsJsonAsync(path, new { }, TestContext.Current.CancellationToken);
                    var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    if (answer.StatusCode is not (HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict) || !body.Contains($"\"{reason.Key}\"", StringComparison.Ordinal))
                        wrong.Add($"{name}: the API answers {(int)answer.StatusCode} {body}");
                }

        foreach (var browser in browsers.Values)
            browser.Dispose();
        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(60);
    }

    private static string PageOf(Road road, CaseVerb verb, Who who) => who == Who.Reporter ? "/t/" + road.Code + (verb is CaseVerb.EraseContact or CaseVerb.EraseCase ? "/data" : "")
        : VerbLooks.HasOwnPage(verb) ? $"/cases/{road.Id}/do/{Storage.Word(verb)}" : $"/cases/{road.Id}";

    // The case put straight into the row's own state, with this one thing not holding; by hand, because no verb would lead there.
    private static Task<(Refusal? Reason, bool Fits)> Arrange(TestHouse house, Road road, LifeRow row, Func<CaseSnapshot, Refusal?> must, Act act) => house.UnitOfWork.Run(work =>
    {
        var target = work.Db.Cases.AsTracking().Single(c => c.Id == road.Id);
        var at = house.Clock.Now;
        target.State = row.From[0];
        target.Flags = row.Needs;
        target.IsOpen = target.State.IsOpen;
        Set(target, nameof(Case.ReportedByStaff), false);
        (target.Contact, target.ContactTries, target.ReachedAt, target.Urgency, target.Sensitive) = (ContactWay.Call, 1, at, Urgency.Normal, false);
        (target.LeadUnitId, target.AcceptorUnitId, target.LedByCommunity, target.ResponsiblePersonId) = (road.Town.Ecology.Id, road.Town.StreetOffice.Id, false, null);
        (target.VoidProposerId, target.HandlerId, target.RequesterId, target.SupervisorId) = (null, null, null, null);
        (target.WhistleAnswered, target.IsConferred, target.IsExplained, target.IsRuled, target.AnswerWaits) = (false, false, false, false, false);
        (target.Reopenings, target.Extensions, target.Objections, target.ItemsTotal) = (0, 0, 0, 0);
        (target.HandlingDue, target.ReturnUntil, target.RemindAgainFrom, target.NudgeAgainFrom, target.HeldUntil) = (null, null, null, null, null);
        (target.AcceptedAt, target.RepliedAt, target.ClosedAt) = (null, null, target.IsOpen ? null : at);
        if (Kept.TryGetValue(row.If.Method.Name, out var keep))
            keep(target, act);
        Broken[must.Method.Name](target, act);
        // A request waits: another one than the row itself bars.
        if (must.Method.Name == nameof(CaseMusts.NothingWaits))
            target.Flags = row.Needs | new[] { CaseFlags.ReturnPending, CaseFlags.ExtensionPending }.First(flag => (row.Without & flag) == 0);
        var snapshot = new CaseSnapshot(target, act);
        var possible = CaseVerbs.Possible(snapshot).FirstOrDefault(one => one.Verb == row.Verb);
        return (must(snapshot), possible is { IsFree: false });
    });

    private static void Set(Case target, string property, object value) => typeof(Case).GetProperty(property)!.SetValue(target, value);
}
