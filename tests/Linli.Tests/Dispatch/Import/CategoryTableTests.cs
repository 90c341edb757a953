using Linli.Dispatch;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Editions;
using Linli.Foundation.Text;
using Linli.Tests.Houses;
using Linli.Tests.Imports;
using File = Linli.Tests.Imports.Tables;

namespace Linli.Tests.Dispatch.Import;

/// <summary>The catalogue out to a spreadsheet and back in.</summary>
public sealed class CategoryTableTests
{
    private static readonly IReadOnlyList<CaseCategory> Own = DispatchBook.Default().Catalogue.All;

    [Theory, OnBoth]
    public void What_was_exported_comes_back_the_same_in_every_form(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var kinds = house.Get<IDispatch>().DutyKinds;
        foreach (var file in new[] { CatalogueDownload.Workbook(1, Own, kinds, Language.Zh), CatalogueDownload.Workbook(1, Own, kinds, Language.En), CatalogueDownload.Csv(Own) })
        {
            var preview = house.Look("categories", file);
            preview.Told().ShouldBeEmpty();
            preview.Counts().ShouldBe((0, 0, 96));
        }
    }

    [Theory, OnBoth]
    public async Task The_preview_names_what_is_added_changed_and_retired_and_confirming_makes_a_draft(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var lamp = Own.Single(category => category.Code == "0505");
        var changed = Own.Select(category => category.Code == "0505" ? category with { RetiredOn = new(2026, 6, 1) } : category.Code == "0301" ? category with { External = "12345:0301" } : category)
            .Append(lamp with { Code = "0599", Name = new("景观灯", "Ornamental light") }).ToList();
        var file = CatalogueDownload.Workbook(1, changed, house.Get<IDispatch>().DutyKinds, Language.Zh);
        var preview = house.Look("categories", file);
        preview.Counts().ShouldBe((1, 2, 94));
        preview.Plan.Lines.Single(line => line.What.StartsWith("0301", StringComparison.Ordinal)).Details.Single().In(Language.Zh).ShouldBe("外部编码：（空） → 12345:0301");
        preview.Plan.Notes.Select(note => note.In(Language.Zh)).ShouldContain("停用 1 项：0505 路灯不亮");

        var made = (await house.Import("categories", file)).ThrowIfRefused();
        house.Get<IDispatch>().Current.Find("0599").ShouldBeNull("a draft holds for nobody");
        using (var db = house.Read())
            db.EditionRows.Single(row => row.Number == 2).ShouldSatisfyAllConditions(row => row.ValidFrom.ShouldBeNull(), row => row.Added.ShouldBe(1), row => row.Changed.ShouldBe(1), row => row.Retired.ShouldBe(1));
        (await house.Get<ChangeEditions>().Adopt(2, "2026-03-04", Linli.Foundation.Facts.Act.BySystem(house.Clock.Now), TestContext.Current.CancellationToken)).IsRefused.ShouldBeFalse();
        house.Get<IDispatch>().Current["0599"].Name.Zh.ShouldBe("景观灯");
        house.Get<IDispatch>().Current["0505"].IsOpenOn(new(2026, 6, 1)).ShouldBeFalse();
        (await house.TakeBack(made.Run)).Keys().ShouldBe(["Dispatch.Refusal.EditionHasBegun"]);
    }

    [Theory, OnBoth]
    public async Task An_import_nobody_adopted_is_taken_back(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var made = (await house.Import("categories", Text("2wd", "3wd"))).ThrowIfRefused();
        (await house.TakeBack(made.Run)).ThrowIfRefused();
        using var db = house.Read();
        db.EditionRows.Single(row => row.Number == 2).WithdrawnAt.ShouldNotBeNull();
    }

    [Fact]
    public void Every_bad_row_and_column_is_named()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        house.Look("categories", File.Text("code,level1_zh,name_zh,limits\n0505,市政设施,路灯不亮,2wd\n")).Told().Single().ShouldContain("主办");
        house.Look("categories", Text("0505,市政设施", "0504,市政设施")).Told().ShouldContain(told => told.Contains("0504", StringComparison.Ordinal));
        var bad = house.Look("categories", Text("路灯不亮,Street light out,municipal-works,,2wd", "路灯不亮,Street light out,月球局,,soon")).Told().ToList();
        bad.Count.ShouldBe(2);
        bad.ShouldContain(told => told.StartsWith("第 ", StringComparison.Ordinal) && told.Contains("H 列", StringComparison.Ordinal) && told.Contains("没有“月球局”这类单位", StringComparison.Ordinal));
        bad.ShouldContain(told => told.Contains("看不懂“soon”", StringComparison.Ordinal));
        house.Look("categories", Text("路灯不亮,", new string('灯', 121) + ",")).Told().Single().ShouldContain("太长");
    }

    [Fact]
    public void A_code_taken_away_is_named_and_may_be_retired_instead()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var without = string.Join('\n', System.Text.Encoding.UTF8.GetString(Text()).Split('\n').Where(line => !line.StartsWith("0505", StringComparison.Ordinal)));
        house.Look("categories", File.Text(without)).Told().ShouldBe(["事项 0505 已有案件使用，不能删去；可以填写停用日期。"]);
    }

    [Fact]
    public void Broken_quotes_are_named_by_row_and_column()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        house.Look("categories", Text("路灯不亮,", "\"路灯不亮,")).Told().ShouldContain(told => told.Contains("有不能用的字符", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_that_a_spreadsheet_took_for_a_number_is_still_known()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        house.Look("categories", File.Text(string.Join('\n', System.Text.Encoding.UTF8.GetString(Text()).Split('\n').Select(line => line.TrimStart('0'))))).Counts().ShouldBe((0, 0, 96));
    }

    private static byte[] Text(string old = "", string now = "")
    {
        var text = DispatchBook.OpenEmbedded("categories.csv").ReadToEnd();
        return File.Text(old.Length == 0 ? text : text.Replace(old, now, StringComparison.Ordinal));
    }
}
