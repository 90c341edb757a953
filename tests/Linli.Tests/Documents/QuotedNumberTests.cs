using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Dispatch.Decide;

namespace Linli.Tests.Documents;

/// <summary>Numbers that documents quote are those of the data.</summary>
public sealed partial class QuotedNumberTests
{
    [Fact]
    public void Categories_groups_and_tiles_are_counted_as_they_are()
    {
        var catalogue = DispatchBook.Default().Catalogue;
        var counts = new Dictionary<string, int>
        {
            ["categories"] = catalogue.All.Count,
            ["groups"] = catalogue.All.Select(category => category.Group).Distinct().Count(),
            ["tiles"] = catalogue.Tiles.Count,
        };
        var quoted = Documents().SelectMany(file => Counted().Matches(File.ReadAllText(file)).Select(match =>
            (File: Path.GetFileName(file), What: match.Groups["what"].Value, Count: int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)))).ToList();
        quoted.ShouldNotBeEmpty();
        quoted.Where(one => counts[one.What] != one.Count).ShouldBeEmpty();
    }

    [Fact]
    public void The_glossary_names_each_term_once()
    {
        var terms = Terms().Matches(File.ReadAllText(Path.Combine(Repository.Root, "GLOSSARY.md"))).Select(match => match.Groups[1].Value).ToList();
        terms.Count.ShouldBeGreaterThan(125);
        terms.GroupBy(term => term).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Decision_records_state_problem_decision_and_consequences()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "adr"), "*.md"))
        {
            var text = File.ReadAllText(file);
            text.ShouldStartWith("# " + Path.GetFileName(file)[..4] + " ");
            foreach (var part in new[] { "**Problem.**", "**Decision.**", "**Consequences.**" })
                text.ShouldContain(part, Case.Sensitive, file);
        }
    }

    private static IEnumerable<string> Documents() => Directory.GetFiles(Repository.Root, "*.md")
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs", "adr"), "*.md"));

    [GeneratedRegex(@"\b(?<count>\d+) (?<what>categories|groups|tiles)\b")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\| [^|]+ \| `([A-Za-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Terms();
}
