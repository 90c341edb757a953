using Linli.Dispatch;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Reading;
using Linli.Foundation.Text;

namespace Linli.Tests.Dispatch.Reading;

public sealed class CategoryFileTests
{
    private static readonly string Header = string.Join(',', CategoryFile.Columns);
    private const string Good = "0505,市政设施,Public works,照明,Lighting,路灯不亮,Street light out,municipal-works,,2wd,normal,g p,help,yes,2026-01-01,";

    [Fact]
    public void A_good_row_is_read()
    {
        var category = Read(Good).Value.Single();
        category.Name.ShouldBe(new Bilingual("路灯不亮", "Street light out"));
        category.Flags.ShouldBe(CategoryFlags.GridCanSolve | CategoryFlags.PropertyFirst);
    }

    [Theory]
    [InlineData("0505", "5O5", "code")]
    [InlineData("照明", "", "level2_zh")]
    [InlineData("municipal-works", "lamps", "lead")]
    [InlineData("2wd", "2 days", "limits")]
    [InlineData("2wd", "guard 2h", "limits")]
    [InlineData("normal", "soon", "urgency")]
    [InlineData("g p", "g q", "flags")]
    [InlineData("help", "wish", "kinds")]
    [InlineData("yes", "maybe", "public")]
    [InlineData("2026-01-01,", "1 May,", "valid_from")]
    [InlineData("2026-01-01,", "2026-01-01,2025-01-01", "retired_on")]
    [InlineData("g p", "s", "public")]
    public void A_wrong_field_is_named_by_line_and_column(string good, string bad, string column)
    {
        var refusals = Read(Good.Replace(good, bad, StringComparison.Ordinal)).Refusals;
        refusals.ShouldContain(refusal => refusal.Field == $"2:{column}");
        foreach (var refusal in refusals)
            foreach (var language in Enum.GetValues<Language>())
                refusal.In(language).ShouldContain("2");
    }

    [Fact]
    public void All_wrong_fields_are_named_at_once() =>
        Read(Good.Replace("2wd", "?", StringComparison.Ordinal), Good.Replace("normal", "?", StringComparison.Ordinal)).Refusals
            .Select(refusal => refusal.Field).ShouldBe(["2:limits", "3:urgency", "3:code"]);

    [Fact]
    public void A_missing_column_is_named()
    {
        var refusal = CategoryFile.Read(new StringReader("code,lead\n"), DispatchBook.Default().DutyKinds).Refusals[0];
        refusal.In(Language.Zh).ShouldBe("缺少“level1_zh”一列。");
    }

    [Fact]
    public void An_empty_file_is_refused_in_words() =>
        CategoryFile.Read(new StringReader(""), DispatchBook.Default().DutyKinds).Refusals.Single().Key.ShouldBe("Dispatch.Data.NoHeader");

    private static Outcome<List<CaseCategory>> Read(params string[] rows) =>
        CategoryFile.Read(new StringReader(Header + "\n" + string.Join('\n', rows) + "\n"), DispatchBook.Default().DutyKinds);
}
