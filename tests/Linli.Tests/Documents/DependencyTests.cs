using System.Text.Json;
using System.Xml.Linq;

namespace Linli.Tests.Documents;

/// <summary><c>docs/dependencies.md</c> names every dependency, and no other.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Parts = ["dependencies", "devDependencies"];

    [Fact]
    public void Every_dependency_has_its_line_and_every_line_its_dependency() => Lines().Order().ShouldBe(Packages().Concat(Modules()).Order());

    [Fact]
    public void Every_line_is_filled() =>
        Rows().ShouldAllBe(cells => cells.Length == 4 && cells.All(cell => cell.Length > 0));

    private static IEnumerable<string> Packages() => XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);

    private static IEnumerable<string> Modules()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Linli", "package.json")));
        return [.. Parts
            .SelectMany(part => package.RootElement.TryGetProperty(part, out var list) ? list.EnumerateObject().Select(module => module.Name) : [])];
    }

    private static IEnumerable<string> Lines() => Rows().Select(cells => cells[0]);

    private static IEnumerable<string[]> Rows() => File.ReadAllLines(Path.Combine(Repository.Root, "docs", "dependencies.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| package", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
