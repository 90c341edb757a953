using System.Net;
using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Tests.Houses;
using Linli.Whistles;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Whistles;

/// <summary>Over the whole life table of whistles: what must hold and does not is said in both languages, stands on the page before anybody tries, and is what the API answers.</summary>
public sealed class RefusalTests
{
    // How each must comes not to hold; a new one without a line here fails the first test.
    private static readonly Dictionary<string, Action<Whistle, Invitation>> Broken = new()
    {
        [nameof(WhistleMusts.CasesAreOpen)] = (whistle, _) => whistle.Cases.Clear(),
        [nameof(WhistleMusts.IsNotRuled)] = (_, one) => one.IsRuled = true,
        [nameof(WhistleMusts.RefusalIsNotRuled)] = (whistle, _) => whistle.IsRuled = true,
        [nameof(WhistleMusts.OwesNoDuty)] = (_, one) => one.DutyDay = new LocalDate(2026, 3, 9),
        [nameof(WhistleMusts.MarksAreInOrOverdue)] = (_, one) => (one.State, one.ScoredByStreet) = (InvitationState.CheckedIn, false),
    };

    // What makes a row the whistle's own, where a plain one is not of its kind.
    private static readonly Dictionary<string, Action<Whistle, Invitation, Instant>> Kept = new()
    {
        [nameof(WhistleGuards.IsByCommunity)] = (whistle, _, _) => Set(whistle, nameof(Whistle.ByCommunity), true),
        [nameof(WhistleGuards.IsByStreet)] = (whistle, _, _) => Set(whistle, nameof(Whistle.ByCommunity), false),
        [nameof(WhistleGuards.IsAnswered)] = (_, one, at) => (one.DutyDay, one.AnsweredAt) = (new LocalDate(2026, 3, 3), at),
    };

    private static readonly WhistleWho[] People = [WhistleWho.Community, WhistleWho.Street, WhistleWho.County, WhistleWho.Department];

    [Fact]
    public void Every_must_can_fail_and_says_so_in_both_languages()
    {
        var musts = WhistleLife.Rows.SelectMany(row => row.Must).DistinctBy(must => must.Method.Name).ToList();
        musts.Select(must => must.Method.Name).Where(must => !Broken.ContainsKey(must)).ShouldBeEmpty("say here how it comes not to hold");
        Broken.Keys.Except(musts.Select(must => must.Method.Name)).ShouldBeEmpty("no row asks it any more");
        var at = Instant.FromUtc(2026, 3, 4, 2, 0);
        foreach (var must in musts)
        {
            var plain = new Whistle { Id = Ids.New(at), Number = "2026-0001", DraftedAt = at };
            var one = new Invitation { Id = Ids.New(at), WhistleId = plain.Id, UnitId = Ids.New(at), Order = 0 };
            plain.Invitations.Add(one);
            plain.Cases.Add(new WhistleCase { WhistleId = plain.Id, CaseId = Ids.New(at), AddedAt = at });
            Broken[must.Method.Name](plain, one);
            var reason = must(new WhistleSnapshot(plain, Act.BySystem(at), one)).ShouldNotBeNull(must.Method.Name);
            foreach (var language in new[] { Language.Zh, Language.En })
            {
                Texts.Has(language, reason.Key).ShouldBeTrue(reason.Key);
                reason.In(language).ShouldNotContain("[");
                reason.In(language).ShouldNotContain("{");
            }
        }
    }

    [Theory, OnBoth]
    public async Task What_does_not_hold_stands_on_the_page_before_anybody_tries_and_the_api_says_the_same(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var yard = await (await Yard.Build(house)).Blown();
        var persons = new Dictionary<WhistleWho, Person>
        {
            [WhistleWho.Community] = yard.Town.Secretary,
            [WhistleWho.Street] = yard.Town.Dispatcher,
            [WhistleWho.County] = yard.Town.CountyDispatcher,
            [WhistleWho.Department] = yard.Officer,
        };
        var browsers = new Dictionary<WhistleWho, SignedInClient>();
        foreach (var (who, person) in persons)
            browsers[who] = await SignedInClient.As(house, person);
        var (wrong, asked) = (new List<string>(), 0);

        foreach (var row in WhistleLife.Rows)
            foreach (var from in row.From)
                foreach (var who in row.Who.Intersect(People))
                    foreach (var must in row.Must)
                    {
                        var name = $"{row.Verb} in {from} by {who}, {must.Method.Name}";
                        var (reason, fits, invitation) = await Arrange(house, yard, row, from, must, yard.Town.As(persons[who]));
                        if (!fits || reason is null)
                        {
                            wrong.Add($"{name}: the test arranges no such whistle");
                            continue;
                        }
                        asked++;
                        var said = reason.In(Language.Zh);
                        var page = WebUtility.HtmlDecode(await browsers[who].Page($"/whistles/{yard.Whistle}"));
                        if (!page.Contains(said, StringComparison.Ordinal))
                            wrong.Add($"{name}: the page does not say “{said}”");
                        if (await Answer(browsers[who], yard, row.Verb, invitation) is var (status, body) && (status is not (HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict) || !body.Contains($"\"{reason.Key}\"", StringComparison.Ordinal)))
                            wrong.Add($"{name}: the API answers {(int)status} {body}");
                    }

        foreach (var browser in browsers.Values)
            browser.Dispose();
        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(15);
    }

    [Theory, OnBoth]
    public async Task An_appeal_for_a_matter_that_is_called_elsewhere_or_over_is_greyed_before_anybody_writes_a_word(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var yard = await Yard.Build(house);
        await yard.Draft(yard.Town.Secretary, yard.Form());
        await yard.Done(yard.Town.Secretary, WhistleVerb.Request);
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Refuse, new WhistleInput { Text = "先由社区再劝一次。" });
        var refused = yard.Whistle;
        using var secretary = await SignedInClient.As(house, yard.Town.Secretary);
        (await secretary.Page($"/whistles/{refused}")).ShouldContain("id=\"do-appeal\"", Case.Sensitive, "nothing stands against it yet");

        await yard.Draft(yard.Town.Dispatcher, yard.Form());
        var second = (await yard.Load()).Number;
        await Says("CaseHasWhistle", second);

        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Cancel, new WhistleInput { Text = "重新起草。" });
        (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.Withdraw, new VerbInput())], yard.Town.Resident)).ThrowIfRefused();
        await Says("NoCase");

        async Task Says(string reason, params object[] args)
        {
            var refusal = new Refusal("Whistles.Refusal." + reason, null, args);
            var page = WebUtility.HtmlDecode(await secretary.Page($"/whistles/{refused}"));
            page.ShouldContain(refusal.In(Language.Zh));
            page.ShouldNotContain("id=\"do-appeal\"");
            using var answer = await secretary.Http.PostAsJsonAsync($"/api/v1/whistles/{refused}/appeal", new { text = "粪污仍在外流，请县里裁定。" }, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"\"{refusal.Key}\"");
        }
    }

    private static async Task<(HttpStatusCode Status, string Body)> Answer(SignedInClient browser, Yard yard, WhistleVerb verb, Guid invitation)
    {
        using var answer = await browser.Http.PostAsJsonAsync($"/api/v1/whistles/{yard.Whistle}/{Storage.Word(verb)}", new { invitation }, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    // The whistle put straight into the row's own state, with this one thing not holding; by hand, because no verb would lead there.
    private static Task<(Refusal? Reason, bool Fits, Guid Invitation)> Arrange(TestHouse house, Yard yard, WhistleLifeRow row, WhistleState from, Func<WhistleSnapshot, Refusal?> must, Act act) => house.UnitOfWork.Run(work =>
    {
        var target = work.Db.Whistles.AsTracking().Include(one => one.Invitations).Include(one => one.Cases).Single(one => one.Id == yard.Whistle);
        (target.State, target.IsOpen, target.IsRuled, target.Due) = (from, !WhistleStates.Over.Contains(from), false, Whistle.NothingDue);
        Set(target, nameof(Whistle.AuthorUnitId), act.Unit!);
        if (target.Cases.Count == 0)
            target.Cases.Add(new WhistleCase { WhistleId = target.Id, CaseId = yard.Case, AddedAt = act.At });
        foreach (var other in target.Invitations)
            (other.State, other.IsRuled, other.DutyDay, other.AnsweredAt, other.ScoredByStreet) = (InvitationState.Invited, false, null, null, false);
        var one = target.Invitations.Single(other => other.UnitId == yard.Police.Id);
        one.State = row.Of is [var state, ..] ? state : InvitationState.Invited;
        if (Kept.TryGetValue(row.If.Method.Name, out var keep))
            keep(target, one, act.At);
        Broken[must.Method.Name](target, one);
        var snapshot = new WhistleSnapshot(target, act, WhistleLife.AboutOf(row.Verb) == About.Whistle ? null : one);
        return (must(snapshot), row.Fits(snapshot) && row.Who.Any(snapshot.Plays), one.Id);
    });

    private static void Set(Whistle target, string property, object value) => typeof(Whistle).GetProperty(property)!.SetValue(target, value);
}
