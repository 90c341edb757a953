using System.Text.RegularExpressions;

namespace Linli.Tests.Documents;

/// <summary>What docs/security names as evidence is there; and no row is without a state.</summary>
public sealed partial class SecurityPagesTests
{
    private static readonly string[] States = ["met", "part", "open", "none", "满足", "部分", "未做"];

    [Theory, InlineData("asvs.md"), InlineData("dengbao.md")]
    public void Every_file_named_as_evidence_exists(string page)
    {
        var named = Evidence().Matches(Read(page)).Select(match => match.Groups[1].Value).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(15);
        named.Where(path => !File.Exists(Path.Combine(Repository.Root, path))).ShouldBeEmpty();
    }

    [Theory, InlineData("asvs.md"), InlineData("dengbao.md")]
    public void Every_row_says_how_it_stands_and_why(string page)
    {
        var rows = Read(page).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).ToList();
        rows.Count.ShouldBeGreaterThan(20);
        rows.Where(cells => cells.Length != 3 || !States.Contains(cells[1]) || cells[2].Length < 5).Select(cells => cells[0]).ShouldBeEmpty();
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "security", page));

    [GeneratedRegex(@"`((?:src|tests|docs|deploy)/[^`]+\.[a-z]+)`")]
    private static partial Regex Evidence();
}
