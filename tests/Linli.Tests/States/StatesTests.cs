using Linli.Cases.Domain;
using Linli.Tests.Houses;
using Linli.Whistles.Domain;

namespace Linli.Tests.States;

/// <summary>docs/states: each life as people read it, rendered from its table and never stale.</summary>
public sealed class StatesTests
{
    /// <summary>The lives of the house, a line for each: file, room, rows, and which class does a verb.</summary>
    private static readonly (string File, string Room, IEnumerable<object> Rows, Func<TestHouse, Func<Enum, Type?>> Classes)[] Lives =
    [
        ("cases.md", "Cases", CaseLife.Rows, house => Classes<ICaseVerb>(house, verb => verb.Verb)),
        ("whistles.md", "Whistles", WhistleLife.Rows, house => Classes<IWhistleVerb>(house, verb => verb.Verb)),
    ];

    [Fact]
    public void Every_word_of_every_life_is_said_in_both_languages()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        foreach (var life in Lives)
            Page(house, life).Unworded.ShouldBeEmpty($"{life.File}: musts and guards are named methods, worded by their names");
    }

    [Fact]
    public void Every_row_leaves_a_fact()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        foreach (var life in Lives)
            Lines(house, life).Where(line => line.Facts.Count == 0).Select(line => line.Verb).ShouldBeEmpty(life.File);
    }

    [Fact]
    public async Task The_pages_are_true()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        foreach (var life in Lives)
        {
            var file = Path.Combine(Repository.Root, "docs", "states", life.File);
            var page = Page(house, life).Write();
            if (Environment.GetEnvironmentVariable("LINLI_WRITE_DOCS") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, page);
            }
            (File.Exists(file) ? await File.ReadAllTextAsync(file) : "").ShouldBe(page, $"docs/states/{life.File} is stale: ./do docs");
        }
    }

    private static StatesPage Page(TestHouse house, (string, string Room, IEnumerable<object>, Func<TestHouse, Func<Enum, Type?>>) life) => new(life.Room, Lines(house, life));

    private static List<LifeLine> Lines(TestHouse house, (string File, string Room, IEnumerable<object> Rows, Func<TestHouse, Func<Enum, Type?>> Classes) life) =>
        [.. life.Rows.Select(row => LifeLine.Of(life.Room, row, life.Classes(house)))];

    private static Func<Enum, Type?> Classes<TVerb>(TestHouse house, Func<TVerb, Enum> verb) where TVerb : notnull
    {
        var classes = house.Get<IEnumerable<TVerb>>().ToDictionary(one => verb(one), one => one.GetType());
        return one => classes.GetValueOrDefault(one);
    }
}
