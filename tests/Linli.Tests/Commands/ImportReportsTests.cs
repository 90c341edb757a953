using System.Text;
using Linli.Areas;
using Linli.Cases;
using Linli.Commands;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Commands;

public sealed class ImportReportsTests
{
    private static readonly ReportFile.Columns Map = ReportFile.Columns.Parse("编号,收到时间,标题,内容")!;

    [Theory, OnBoth]
    public async Task Reports_from_elsewhere_come_in_by_the_same_verb_as_the_form(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var done = await Import(house, town, await Own());
        (done.Added, done.Known).ShouldBe((3, 0));
        using var db = house.Read();
        var cases = db.Cases.OrderBy(c => c.Number).ToList();
        cases.ShouldAllBe(c => c.Channel == IntakeChannel.Import && c.CommunityId == town.Community && !c.OwesCallback);
        cases.ShouldAllBe(c => c.ReceivedAt == house.Clock.Now);
        cases[0].HappenedAt.ShouldBe(Instant.FromUtc(2025, 6, 3, 1, 12));
        cases[2].HappenedAt.ShouldBeNull();
        house.Get<ICases>().Orphans(db).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task The_same_file_twice_changes_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await Import(house, town, await Own());
        house.Clock.Pass(TimeSpan.FromHours(5));
        var again = await Import(house, town, await Own());
        (again.Added, again.Known).ShouldBe((0, 3));
        using var db = house.Read();
        db.Cases.Count().ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task A_place_without_an_office_takes_nothing_in(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await house.Get<IAreaImports>().Divisions(Encoding.UTF8.GetBytes("code,name\n990000000000,示范省\n990100000000,示范市\n990101000000,清河县\n"),
            new DivisionOptions(), Act.BySystem(house.Clock.Now), new ImportRun())).ThrowIfRefused();
        using var db = house.Read();
        var county = db.Divisions.Single(division => division.Code == "990101000000");
        (await house.Get<ICases>().Report(new ReportInput { Where = new Whereabouts { Chosen = county.Id }, Text = "路灯不亮" }, Act.ByResident(house.Clock.Now)))
            .Refusals.Single().Key.ShouldBe("Cases.Refusal.NobodyReceives");
        db.Cases.Count().ShouldBe(0);
    }

    [Fact]
    public void Every_fault_names_its_row_and_column()
    {
        var read = Read("""
            编号,收到时间,标题,内容
            1,昨天,灯,坏了
            1,2025-01-01,灯,坏了
            ,2025-01-01,灯,坏了
            4,2031-01-01,灯,坏了
            5,2025-01-01,,
            6,2025-01-01,灯
            """);
        read.Refusals.Select(r => (r.Key.Split('.')[^1], r.Field)).ShouldBe([
            ("TimeUnreadable", "row 2, column 收到时间"), ("IdTwice", "row 3, column 编号"), ("IdMissing", "row 4, column 编号"),
            ("TimeAhead", "row 5, column 收到时间"), ("TextMissing", "row 6, column 内容"), ("Ragged", "row 7, column -")]);
    }

    [Theory]
    [InlineData("编号,内容\n1,\"没有收尾", "ColumnMissing")]
    [InlineData("编号,收到时间,标题,内容\n1,,,\"没有收尾", "Broken")]
    [InlineData("编号,收到时间,标题,内容\n", "Empty")]
    [InlineData("编号,收到时间,标题,内容\n1,,,\0", "NotText")]
    public void A_file_that_is_no_table_is_refused_in_words(string text, string key) => Read(text).Refusals.ShouldContain(r => r.Key == "Commands.Reports." + key);

    [Fact]
    public void A_file_in_the_older_encoding_is_read_alike()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        ReportFile.Read(gb.GetBytes("编号,收到时间,标题,内容\n1,,,路灯坏了\n"), Map, new DeploymentZone(), Instant.MaxValue).Value.Rows.Single().Text.ShouldBe("路灯坏了");
    }

    [Theory, OnBoth]
    public async Task The_real_messages_come_in_to_the_last_one(DatabaseKind kind)
    {
        var path = SharedMessages();
        Assert.SkipUnless(path is not null, "The shared messages are not here.");
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var file = ReportFile.Read(await File.ReadAllBytesAsync(path!), ReportFile.Columns.Parse("id,time,topic,body")!, new DeploymentZone(), house.Clock.Now).Value;
        file.Rows.Length.ShouldBe(2163);
        (await Import(house, town, file)).Added.ShouldBe(2163);
        (await Import(house, town, file)).Known.ShouldBe(2163);
        using var db = house.Read();
        db.Cases.Count().ShouldBe(2163);
        db.Cases.ShouldAllBe(c => c.HappenedAt != null && c.ReceivedAt == house.Clock.Now);
    }

    private static string? SharedMessages()
    {
        var folder = Environment.GetEnvironmentVariable("LINLI_SHARED_DATA") ?? Path.Combine(Repository.Root, "..", "shared", "data");
        var path = Path.Combine(folder, "messages", "hot_issue.csv");
        return File.Exists(path) ? path : null;
    }

    private static async Task<ReportFile> Own() =>
        ReportFile.Read(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests", "Linli.Tests", "Commands", "reports.csv")), Map, new DeploymentZone(), Instant.FromUtc(2026, 3, 4, 2, 0)).Value;

    private static Outcome<ReportFile> Read(string text) =>
        ReportFile.Read(Encoding.UTF8.GetBytes(text), Map, new DeploymentZone(), Instant.FromUtc(2026, 3, 4, 2, 0));

    private static async Task<ImportReports.Done> Import(TestHouse house, Town town, ReportFile file) =>
        (await new ImportReports(house.Get<ICases>(), house.Get<IClock>()).Run(file, house.Get<IAreas>().Area(town.Community)!, _ => { }, CancellationToken.None)).ThrowIfRefused();
}
