using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Journeys.Browsing;
using Linli.Tests.Houses;

namespace Linli.Journeys;

/// <summary>The pages of residents, in every state that matters, on a phone, at a desk, large, in English and without script: clean for axe-core and never wider than the screen.</summary>
public sealed class ResidentPagesTests(Chromium chromium)
{
    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "elder=30")]
    [InlineData(false, "lang=en")]
    public async Task Every_page_behind_plate_and_link_is_clean_and_fits(bool phone, string look)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var pages = await Pages(house, town);
        var journey = $"resident-{(phone ? "phone" : "desk")}{look.Replace("=", "", StringComparison.Ordinal)}";
        await using var walker = phone ? await Walker.WithPhone(chromium, house, journey) : await Walker.AtDesk(chromium, house, journey);
        var faults = new List<string>();
        foreach (var (name, path) in pages)
            faults.AddRange(await walker.Inspect(look.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + look, name));
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_takes_six_taps_besides_typing_and_a_refusal_loses_nothing(bool script)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await using var walker = await Walker.WithPhone(chromium, house, script ? "report" : "report-without-script", script);
        await walker.Open("/q/" + town.Plate.Token);
        await walker.Press($"a[href$='/report']");
        await walker.Page.CheckAsync("input[name=tile][value=noise]", new() { Force = true });
        await walker.Page.FillAsync("textarea[name=text]", "楼下冷库外机整夜嗡嗡响，睡不着。");
        await walker.Page.FillAsync("input[name=phone]", "1380000");
        await walker.Press("button.btn-primary", inForm: "#form-report");
        await walker.Sees("还差一点");
        (await walker.Page.InputValueAsync("textarea[name=text]")).ShouldBe("楼下冷库外机整夜嗡嗡响，睡不着。");
        if (script)
            await walker.Look("refused");
        await walker.Page.FillAsync("input[name=phone]", "13800005678");
        await walker.Press("button.btn-primary", inForm: "#form-report");
        await walker.Sees("收到了", "王书记");
        if (script)
            await walker.Look("done");
    }

    private static async Task<IReadOnlyList<(string Name, string Path)>> Pages(TestHouse house, Town town)
    {
        var verbs = house.Get<CaseVerbs>();
        async Task<ReportAnswer> New(string text, Func<ReportInput, ReportInput>? with = null)
        {
            var input = new ReportInput { Where = new Whereabouts { Plate = town.Plate.Token }, Text = text, Phone = "13800005678", Name = "张阿姨", Contact = ContactWay.Call };
            return (await house.Get<ReportCase>().Run(with?.Invoke(input) ?? input, town.Resident)).ThrowIfRefused();
        }

        var solved = await New("垃圾桶满了", input => input with { Phone = null, Contact = null, Name = null });
        (await verbs.Run(CaseAddress.Of(solved.Id), CaseVerb.SolveOnSpot, new VerbInput { Category = "0104", Text = "清运了。" }, town.As(town.GridWorker))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(solved.Id), CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, town.Resident)).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromHours(2));
        var late = await New("楼道里堆满了纸箱");
        house.Clock.Pass(TimeSpan.FromMinutes(40));
        var fresh = await New("楼下冷库外机整夜嗡嗡响");
        var danger = await New("厨房有煤气味，很浓");
        var sensitive = await New("丈夫打我，家暴", input => input with { Contact = ContactWay.TextOnly });
        var answered = await New("楼下冷库外机整夜嗡嗡响");
        (await verbs.Run(CaseAddress.Of(answered.Id), CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached, Text = "夜里最响。" }, town.As(town.Secretary))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(answered.Id), [(CaseVerb.Accept, new VerbInput { Category = "0201" }), (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId, Text = "请去看看。" })], town.As(town.Secretary))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(answered.Id), CaseVerb.SubmitResult, new VerbInput { Text = "店主把风机移到屋后。" }, town.As(town.GridWorker))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(answered.Id), CaseVerb.Pass, new VerbInput { Text = "昨晚 10 点我们去看过了，店主把风机移到了屋后，加了减震垫，现在安静了。要是夜里还有声音，请直接打社区电话。" }, town.As(town.Secretary))).ThrowIfRefused();
        return
        [
            ("home", "/"), ("plate", "/q/" + town.Plate.Token), ("report", $"/q/{town.Plate.Token}/report"), ("report-web", "/report"), ("plate-code", "/q"), ("track-code", "/t"),
            ("done", $"/t/{fresh.TrackingCode}/done?left=2~Files.Refusal.Heic"), ("done-danger", $"/t/{danger.TrackingCode}/done"), ("done-sensitive", $"/t/{sensitive.TrackingCode}/done"),
            ("track-new", "/t/" + fresh.TrackingCode), ("track-late", "/t/" + late.TrackingCode), ("track-answered", "/t/" + answered.TrackingCode), ("track-closed", "/t/" + solved.TrackingCode),
            ("rate", $"/t/{answered.TrackingCode}/rate"), ("rate-closed", $"/t/{solved.TrackingCode}/rate"), ("data", $"/t/{answered.TrackingCode}/data"),
        ];
    }
}
