using Linli.Areas;
using Linli.Areas.Divisions;
using Linli.Foundation.Text;

namespace Linli.Tests.Areas.Divisions;

public class DivisionChangesTests
{
    private const string First = """
        code,name
        990000000000,云水省
        990100000000,云水市
        990101000000,市辖区
        990121000000,清河县
        990121100000,云桥镇
        990121100001,东街社区居委会
        990121101000,石门乡
        990121101200,石门村委会
        990122000000,白沙县
        990122100000,白沙镇
        """;

    private static List<DivisionChanges.Known> Known(IReadOnlyList<DivisionFile.Entry> entries) =>
        [.. entries.Select((entry, i) => new DivisionChanges.Known(new Guid(i + 1, 0, 0, new byte[8]), entry.Code, entry.Name))];

    private static DivisionChanges Work(string file, List<DivisionChanges.Known> known, string levels = "1-5", bool isEdition = true)
    {
        LevelRange.TryParse(levels, out var range).ShouldBeTrue();
        return DivisionChanges.Work(DivisionFileTests.Read(file), known, range, isEdition).Value;
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        var changes = Work(First, Known(DivisionFileTests.Read(First)));
        changes.IsEmpty.ShouldBeTrue();
        changes.Same.ShouldBe(10);
    }

    [Fact]
    public void An_edition_ends_what_it_no_longer_lists_within_its_levels_only()
    {
        var changes = Work("""
            code,name
            990000000000,云水省
            990100000000,云水市
            990121000000,清河县
            990121100000,云桥街道
            990121102000,新城街道
            990122000000,白沙县
            990122100000,白沙镇
            """, Known(DivisionFileTests.Read(First)), "1-4");
        changes.Added.Single().Name.ShouldBe("新城街道");
        changes.Renamed.Single().Name.ShouldBe("云桥街道");
        changes.Ended.Select(ended => ended.Name).ShouldBe(["市辖区", "石门乡"]);
        changes.EndedPlaceholders.ShouldBe(1);
        changes.LeftBehind.Single().Name.ShouldBe("石门村委会");
    }

    [Fact]
    public void A_file_of_one_county_says_nothing_about_the_next()
    {
        var changes = Work("code,name\n990121000000,清河县\n990121100000,云桥镇\n990121101000,石门乡\n", Known(DivisionFileTests.Read(First)), "3-4");
        changes.Ended.ShouldBeEmpty();
        changes.Excerpted.Single().Text.ShouldBe("990100000000");
        Work("code,name\n990121100000,云桥镇\n990121101000,石门乡\n", Known(DivisionFileTests.Read(First)), "4").IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_plain_file_ends_nothing() =>
        Work("code,name\n990121000000,清河县\n", Known(DivisionFileTests.Read(First)), isEdition: false).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_row_without_a_parent_or_outside_the_levels_is_named()
    {
        var file = DivisionFileTests.Read("code,name\n990121100001,东街社区\n");
        DivisionChanges.Work(file, [], LevelRange.All, false).Refusals[0].In(Language.Zh).ShouldContain("上级 990121100000 既不在文件里");
        LevelRange.TryParse("1-4", out var upper).ShouldBeTrue();
        DivisionChanges.Work(file, [], upper, false).Refusals[0].In(Language.Zh).ShouldContain("第 2 行“code”列：990121100001 是 5 级");
    }

    [Theory]
    [InlineData("4-1")]
    [InlineData("0-5")]
    [InlineData("1-6")]
    [InlineData("")]
    [InlineData("1-2-3")]
    public void Levels_that_are_none_are_refused(string text) => LevelRange.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_real_edition_of_2023_shows_one_new_street_one_rename_and_two_placeholders_gone()
    {
        var known = Known(DivisionFile.Read(SharedData.Read("divisions", "divisions_2021.csv")).Value);
        LevelRange.TryParse("1-4", out var upper).ShouldBeTrue();
        var changes = DivisionChanges.Work(DivisionFile.Read(SharedData.Read("divisions", "divisions_2023_to_street.csv")).Value, known, upper, true).Value;
        changes.Added.Single().Code.Text.ShouldBe("640104012000");
        changes.Renamed.Single().Division.Code.Text.ShouldBe("640122400000");
        changes.Ended.Select(ended => ended.Code.Text).ShouldBe(["620401000000", "640101000000"], ignoreOrder: true);
        changes.EndedPlaceholders.ShouldBe(2);
        changes.LeftBehind.ShouldBeEmpty();
        changes.Same.ShouldBe(191);
        changes.Ended.ShouldAllBe(ended => ended.Code.Level != DivisionLevel.Community);
    }
}
