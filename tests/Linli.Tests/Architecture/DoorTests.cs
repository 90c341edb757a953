namespace Linli.Tests.Architecture;

/// <summary>The door rule and the floor plan of ARCHITECTURE.md, checked on the compiled program.</summary>
public sealed class DoorTests
{
    private static readonly string[] PublicToAll = ["Foundation", "Shell"];

    [Fact]
    public void Rooms_use_only_the_rooms_below_them()
    {
        var plan = FloorPlan();
        Uses().Where(use => !plan[use.From].Contains(use.To)).Select(use => $"{use.User} uses {use.Used}, but {use.From} may not use {use.To}").ShouldBeEmpty();
    }

    [Fact]
    public void Another_room_is_entered_only_through_its_door()
    {
        Uses().Where(use => !PublicToAll.Contains(use.To) && !IsDoor(use.Used, use.To)).Select(use => $"{use.User} reaches into {use.Used}").ShouldBeEmpty();
    }

    [Fact]
    public void The_floor_plan_has_no_circle()
    {
        var plan = FloorPlan();
        var standing = new HashSet<string>();
        // Peel floor by floor: whoever uses only rooms that stand already, stands.
        while (plan.Where(room => !standing.Contains(room.Key) && room.Value.All(standing.Contains)).Select(room => room.Key).ToList() is { Count: > 0 } next)
            standing.UnionWith(next);
        plan.Keys.Except(standing).ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_in_the_code_stands_in_the_plan()
    {
        var plan = FloorPlan();
        Uses().Select(use => use.From).Distinct().Where(room => !plan.ContainsKey(room)).ShouldBeEmpty();
    }

    [Fact]
    public void The_test_sees_a_breach()
    {
        // A test that cannot fail guards nothing: Foundation is used by rooms, so a plan that forbids it must be broken.
        var uses = Uses().ToList();
        uses.ShouldContain(use => use.To == "Foundation");
        uses.ShouldContain(use => use.From == "Foundation" || use.From == "Commands");
    }

    private static bool IsDoor(string type, string room) =>
        type.LastIndexOf('.') is var dot && type[..dot] is var space && (space == $"Linli.{room}" || space == $"Linli.{room}.Parts" || space.StartsWith($"Linli.{room}.Parts.", StringComparison.Ordinal));

    private static IEnumerable<(string User, string Used, string From, string To)> Uses()
    {
        using var compiled = new CompiledReferences(typeof(House).Assembly.Location);
        foreach (var (user, used) in compiled.Pairs().Distinct())
            if (RoomOf(user) is { } from && RoomOf(used) is { } to && from != to)
                yield return (user, used, from, to);
    }

    // Types at the root (House, LinliApp, settings) put the rooms together and belong to none.
    private static string? RoomOf(string type)
    {
        var parts = type.Split('.');
        return parts.Length > 2 && parts[0] == "Linli" ? parts[1] : null;
    }

    private static Dictionary<string, HashSet<string>> FloorPlan() => File.ReadAllLines(Path.Combine(Repository.Root, "ARCHITECTURE.md"))
        .SkipWhile(line => !line.StartsWith("## Floor plan", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[0], cells => cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet());
}
