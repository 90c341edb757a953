using System.Net;
using Linli.Cases;
using Linli.Cases.ByLink;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.ByLink;

/// <summary>凭链接答复: what an outside body sees and may say, over real HTTP, and what it never sees.</summary>
public sealed class LinkTests
{
    private static readonly string Report = "三单元路灯坏了半个月，老人摔过一跤，我住 302。";
    private static readonly string Brief = "3 号楼 3 单元门口路灯不亮，夜间有老人行走。";

    [Theory, OnBoth]
    public async Task An_outside_body_answers_and_only_those_on_the_case_read_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await AtWork(house, town);
        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        var made = await handler.Post($"/cases/{told.Id}/links", "do-give-link", ("recipient", "供电公司 刘师傅"), ("recipient-phone", "13900001111"), ("text", "请检修路灯，修好后拍照。"), ("summary", Brief), ("days", "3"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await made.Content.ReadAsStringAsync());
        var token = await Token(house, told.Id);
        (await handler.Page($"/cases/{told.Id}/links")).ShouldContain("/answer/" + token);

        using var guest = Resident.Before(house);
        var page = await guest.Open("/answer/" + token);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(Brief);
        page.Text.ShouldContain("请检修路灯");
        page.Text.ShouldContain("清河县生态环境分局");
        foreach (var secret in new[] { "302", "摔过一跤", "张桂芳", "张阿姨", "13800005678", "5678", "刘师傅", "陈晨" })
            page.Page.ShouldNotContain(secret);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var later = await guest.SendAndFollow("/answer/" + token, "answer", [("verdict", "NeedsTime"), ("until", "2026-03-06"), ("text", "缺灯头，已订货。")], ("photos", "lamp.png", TinyFiles.Png(3, 3)));
        later.Text.ShouldContain("收到了");
        later.Text.ShouldContain("还需要时间");
        (await guest.SendAndFollow("/answer/" + token, "answer", [("verdict", "Done"), ("text", "灯头换好了。")])).Text.ShouldContain("已经办好");

        var seen = await handler.Page($"/cases/{told.Id}/links");
        seen.ShouldContain("缺灯头，已订货。");
        seen.ShouldContain("灯头换好了。");
        (await handler.Page($"/cases/{told.Id}")).ShouldContain("外部单位答复：已经办好");
        using var resident = Resident.Before(house);
        var track = await resident.Open("/t/" + told.TrackingCode);
        track.Text.ShouldContain("已请有关单位协助办理");
        var held = await resident.Open($"/t/{told.TrackingCode}/data");
        foreach (var raw in new[] { "缺灯头", "灯头换好了", "刘师傅", "13900001111" })
        {
            track.Text.ShouldNotContain(raw);
            held.Text.ShouldNotContain(raw);
        }
        held.Text.ShouldContain("外部单位的答复（2 份）");
        using var db = house.Read();
        var file = await db.CaseFiles.SingleAsync(one => one.CaseId == told.Id);
        (await resident.Open($"/t/{told.TrackingCode}/files/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await handler.Get($"/cases/{told.Id}/files/{file.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await house.Settle();
        var facts = await db.Facts.Where(fact => fact.SubjectId == told.Id && fact.Kind.StartsWith("cases.link-")).OrderBy(fact => fact.Version).ToListAsync();
        facts.Select(fact => fact.Kind).ShouldBe(["cases.link-given", "cases.link-opened", "cases.link-answered", "cases.link-answered"]);
        facts.ShouldAllBe(fact => !fact.Payload.Contains("刘师傅") && !fact.Payload.Contains("灯头") && !fact.Payload.Contains("13900001111"));
        (await DossierState(house, told.Id)).State.ShouldBe(CaseState.Assigned);
    }

    [Theory, OnBoth]
    public async Task The_same_form_sent_twice_is_one_answer(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await AtWork(house, town);
        var token = await Give(house, town, told.Id);
        using var guest = Resident.Before(house);
        var hidden = Resident.Hidden((await guest.Open("/answer/" + token)).Page, "answer").ToList();
        for (var n = 0; n < 2; n++)
            (await guest.Post("/answer/" + token, "answer", [.. hidden, ("verdict", "Done"), ("text", "修好了。")])).Status.ShouldBe(HttpStatusCode.Found);
        using var db = house.Read();
        (await db.CaseLinkAnswers.CountAsync()).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_refused_answer_keeps_every_word_and_says_what_is_missing(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var token = await Give(house, town, (await AtWork(house, town)).Id);
        using var guest = Resident.Before(house);
        var refused = await guest.Send("/answer/" + token, "answer", [("text", "还差一个灯头")]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("请选择办得怎么样。");
        refused.Page.ShouldContain("还差一个灯头");
        (await guest.Send("/answer/" + token, "answer", [("verdict", "NeedsTime")])).Text.ShouldContain("请选择最晚到哪一天。");
        (await guest.Send("/answer/" + token, "answer", [("verdict", "NeedsTime"), ("until", "2026-03-01")])).Text.ShouldContain("日期要在今天以后");
        (await guest.Send("/answer/" + token, "answer", [("verdict", "NotOurs")])).Text.ShouldContain("为什么不归您单位管");
        (await guest.Send("/answer/" + token, "answer", [("verdict", "Done")], ("photos", "a.txt", "not a picture"u8.ToArray()))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBoth]
    public async Task It_opens_no_longer_than_its_days_than_it_is_wanted_and_than_the_matter_lives(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await AtWork(house, town);
        using var guest = Resident.Before(house);
        var (short1, taken, last) = (await Give(house, town, told.Id, days: 1), await Give(house, town, told.Id), await Give(house, town, told.Id, days: 30));
        (await guest.Open("/answer/" + (short1[0] == '0' ? "1" : "0") + short1[1..])).Status.ShouldBe(HttpStatusCode.NotFound);

        house.Clock.GoTo("2026-03-05T23:59");
        (await guest.Open("/answer/" + short1)).Status.ShouldBe(HttpStatusCode.OK);
        house.Clock.GoTo("2026-03-06T00:00");
        var expired = await guest.Open("/answer/" + short1);
        expired.Status.ShouldBe(HttpStatusCode.Gone);
        expired.Text.ShouldContain("链接已过期");
        expired.Text.ShouldNotContain(Brief);
        (await guest.Post("/answer/" + short1, "answer", [("verdict", "Done"), ("text", "晚了"), ("idempotency-key", "k")])).Status.ShouldBe(HttpStatusCode.Gone);

        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        var link = await LinkOf(house, taken);
        (await handler.Post($"/cases/{told.Id}/links", "do-revoke-link", ("link", link.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await guest.Open("/answer/" + taken)).Text.ShouldContain("链接已收回");

        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.Withdraw, new VerbInput { Text = "好了" }, town.Resident)).ThrowIfRefused();
        (await guest.Open("/answer/" + last)).Text.ShouldContain("这件事已经办完");
        await house.Settle();
        (await LinkOf(house, last)).RevokedAt.ShouldNotBeNull();
        using var db = house.Read();
        (await db.CaseLinkAnswers.CountAsync()).ShouldBe(0);
        (await db.Facts.CountAsync(fact => fact.SubjectId == told.Id && fact.Kind == "cases.link-revoked")).ShouldBe(3, "the one that had expired by itself is ended too");
    }

    [Theory, OnBoth]
    public async Task Of_a_protected_case_only_the_confirmed_summary_leaves(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var verbs = house.Get<CaseVerbs>();
        var id = await CaseListsTests.Report(house, town, "隔壁五金店半夜切割，我住二单元。", confidential: true);
        var address = CaseAddress.Of(id);
        (await verbs.Run(address, CaseVerb.Accept, new VerbInput { Category = "0201" }, town.As(town.Dispatcher))).ThrowIfRefused();
        var input = new VerbInput { Text = "请到现场测一次噪声。", Link = new LinkInput { Recipient = "检测公司", Days = 3 } };
        (await verbs.Run(address, CaseVerb.GiveLink, input, town.As(town.Dispatcher))).Refusals.Single().Key.ShouldBe("Cases.Refusal.SummaryMissing");

        var second = await CaseListsTests.Report(house, town, "隔壁五金店半夜切割，我住二单元。", confidential: true);
        address = CaseAddress.Of(second);
        (await verbs.Run(address, CaseVerb.Accept, new VerbInput { Category = "0201", Summary = "沿街商户夜间切割噪声。" }, town.As(town.Dispatcher))).ThrowIfRefused();
        (await verbs.Run(address, CaseVerb.GiveLink, input with { Summary = "我另写一段" }, town.As(town.Dispatcher))).ThrowIfRefused();
        using var guest = Resident.Before(house);
        var page = await guest.Open("/answer/" + await Token(house, second));
        page.Text.ShouldContain("沿街商户夜间切割噪声。");
        foreach (var hidden in new[] { "我另写一段", "二单元", "金润嘉园" })
            page.Page.ShouldNotContain(hidden);
        (await verbs.Run(address, CaseVerb.BlurPhoto, new VerbInput(), town.As(town.Dispatcher))).Refusals.ShouldContain(why => why.Key == "Cases.Refusal.ProtectedPhotosStay");
    }

    [Theory, OnBoth]
    public async Task What_would_name_the_reporter_does_not_leave(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await AtWork(house, town);
        async Task<IEnumerable<string>> Reasons(string purpose, string brief) => (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.GiveLink,
            new VerbInput { Text = purpose, Summary = brief, Link = new LinkInput { Recipient = "刘师傅", Days = 3 } }, town.As(town.EcologyHandler))).Refusals.Select(why => why.Key);
        (await Reasons("请联系 13800005678", Brief)).ShouldBe(["Cases.Refusal.OutsideNumber"]);
        (await Reasons("请修灯", "张阿姨反映灯坏了")).ShouldBe(["Cases.Refusal.OutsideName"]);
        (await Reasons("请修灯", "路灯坏了半个月, 老人摔过一跤, 我住 302")).ShouldBe(["Cases.Refusal.OutsideQuote"]);
        (await Reasons("", "")).ShouldBe(["Cases.Refusal.Missing.LinkPurpose", "Cases.Refusal.Missing.LinkBrief"]);
    }

    [Theory, OnBoth]
    public async Task A_photo_leaves_only_as_a_blurred_copy_and_the_original_never(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await AtWork(house, town, new CleanFile(FileKind.Png, TinyFiles.Png(5, 5)));
        using var db = house.Read();
        var original = await db.CaseFiles.SingleAsync(file => file.CaseId == told.Id);
        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.GiveLink, Asking() with { Link = new LinkInput { Recipient = "刘师傅", Days = 3, Photos = [original.Id] } }, town.As(town.EcologyHandler)))
            .Refusals.Single().Key.ShouldBe("Cases.Refusal.PhotoNotBlurred");

        using var handler = Resident.Before(house);
        using var signedIn = await SignedInClient.As(house, town.EcologyHandler);
        foreach (Cookie cookie in signedIn.Cookies.GetAllCookies())
            handler.Http.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        var path = $"/cases/{told.Id}/blur/{original.Id}";
        (await handler.Open(path)).Text.ShouldContain("不能打码，所以照片不能发给外部单位", customMessage: "what stands there without script");
        (await handler.Send(path, "do-blur-photo", [("checked", "true")])).Text.ShouldContain("没有打码的照片不能发出去");
        (await handler.Send(path, "do-blur-photo", [], ("photos", "b.png", TinyFiles.Png(4, 4)))).Text.ShouldContain("请先看一遍照片");
        (await handler.Send(path, "do-blur-photo", [("checked", "true")], ("photos", "same.png", TinyFiles.Png(5, 5)))).Text.ShouldContain("请先打码");
        (await handler.Send(path, "do-blur-photo", [("checked", "true")], ("photos", "b.png", TinyFiles.Png(4, 4)))).Status.ShouldBe(HttpStatusCode.Found);
        var copy = await db.CaseBlurs.SingleAsync();
        copy.SourceId.ShouldBe(original.Id);

        var token = await Give(house, town, told.Id, photos: [copy.FileId]);
        using var guest = Resident.Before(house);
        (await guest.Open("/answer/" + token)).Page.ShouldContain($"/answer/{token}/photos/{copy.FileId}");
        (await guest.Open($"/answer/{token}/photos/{copy.FileId}")).Status.ShouldBe(HttpStatusCode.OK);
        (await guest.Open($"/answer/{token}/photos/{original.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await guest.Open($"/cases/{told.Id}/files/{original.Id}")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await guest.Open($"/answer/{await Give(house, town, told.Id)}/photos/{copy.FileId}")).Status.ShouldBe(HttpStatusCode.NotFound, "another link carries other photos");
        using var resident = Resident.Before(house);
        (await resident.Open($"/t/{told.TrackingCode}/files/{original.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await resident.Open($"/t/{told.TrackingCode}/files/{copy.FileId}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task Nobody_outside_the_case_gives_a_link_and_a_holder_does_nothing_else(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await AtWork(house, town);
        var verbs = house.Get<CaseVerbs>();
        foreach (var stranger in new[] { town.OtherSecretary, town.Leader, town.GridWorker })
            (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.GiveLink, Asking(), town.As(stranger))).Refusals.Single().Key.ShouldBe("Cases.Refusal.NotYours");
        foreach (var verb in Enum.GetValues<CaseVerb>().Where(verb => verb != CaseVerb.AnswerByLink))
            CaseLife.Of(verb).ShouldAllBe(row => !row.Who.Contains(Who.Guest));
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.AnswerByLink, new VerbInput { Text = "好了", Link = new LinkInput { Verdict = LinkVerdict.Done, Key = "k", Id = told.Id } }, Act.ByGuest(house.Clock.Now)))
            .Refusals.Single().Key.ShouldBe("Cases.Refusal.LinkGone");
    }

    [Theory, OnBoth]
    public async Task Erasing_the_matter_erases_who_was_asked(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await AtWork(house, town);
        await Give(house, town, told.Id);
        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.Withdraw, new VerbInput { Text = "好了" }, town.Resident)).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.EraseCase, new VerbInput(), town.Resident)).ThrowIfRefused();
        using var db = house.Read();
        var link = await db.CaseLinks.SingleAsync();
        (link.Token, link.Recipient, link.Phone).ShouldBe((null, null, null));
    }

    [Fact]
    public async Task Whoever_answers_for_the_case_hears_of_the_answer()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var told = await AtWork(house, town);
        var token = await Give(house, town, told.Id);
        using var guest = Resident.Before(house);
        await guest.SendAndFollow("/answer/" + token, "answer", [("verdict", "Done"), ("text", "修好了。")]);
        await house.Settle();
        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        (await handler.Page("/notifications")).ShouldContain("外部单位已答复");
    }

    internal static async Task<ReportAnswer> AtWork(TestHouse house, Town town, params CleanFile[] photos)
    {
        var told = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { Text = Report, Name = "张阿姨", Photos = photos }, town.Resident)).ThrowIfRefused();
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), [(CaseVerb.Accept, new VerbInput { Category = "0201" }), (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id })], town.As(town.Dispatcher))).ThrowIfRefused();
        return told;
    }

    internal static async Task<string> Give(TestHouse house, Town town, Guid id, int days = 3, IReadOnlyList<Guid>? photos = null)
    {
        var input = Asking();
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), CaseVerb.GiveLink, input with { Link = input.Link! with { Days = days, Photos = photos } }, town.As(town.EcologyHandler))).ThrowIfRefused();
        return await Token(house, id);
    }

    private static VerbInput Asking() => new() { Text = "请检修路灯，修好后拍照。", Summary = Brief, Link = new LinkInput { Recipient = "供电公司 刘师傅", Days = 3 } };

    private static async Task<string> Token(TestHouse house, Guid id)
    {
        using var db = house.Read();
        var secrets = await db.CasePrivates.SingleAsync(row => row.CaseId == id);
        return CaseLinks.Of(db, id, secrets, house.Get<ICipher>())[0].Token!;
    }

    private static async Task<CaseLink> LinkOf(TestHouse house, string token)
    {
        using var db = house.Read();
        var index = CaseLinks.IndexOf(house.Get<KeyRing>(), token);
        return await db.CaseLinks.SingleAsync(link => link.TokenIndex == index);
    }

    private static async Task<Linli.Cases.Domain.Case> DossierState(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Cases.SingleAsync(row => row.Id == id);
    }
}
