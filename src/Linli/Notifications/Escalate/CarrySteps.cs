using System.Text.Json;
using Linli.Deadlines;
using NodaTime;

namespace Linli.Notifications.Escalate;

/// <summary>Whom a step of carrying on reaches.</summary>
public enum CarryTo
{
    /// <summary>Whoever the notice is for, by another way.</summary>
    Person,

    /// <summary>B 角.</summary>
    StandIn,

    /// <summary>The duty desk of the unit above.</summary>
    Above,
}

/// <summary>One step.</summary>
/// <param name="Wait">How long after the step before it.</param>
/// <param name="To">Whom it reaches.</param>
/// <param name="By">By which ways, all of them at once.</param>
public sealed record CarryStep(Duration Wait, CarryTo To, IReadOnlyList<string> By);

/// <summary>催读步骤: what is done about an urgent notice that nobody reads, step by step; data with an edition (data/unread.json).</summary>
public sealed record CarrySteps(string Version, IReadOnlyList<CarryStep> Steps)
{
    private static readonly string[] Ways = ["groups", "sms", "voice", "mail", "inbox"];

    /// <summary>Those that travel with the program.</summary>
    public static CarrySteps Default { get; } = Read(BuiltIn());

    /// <summary>Reads a file; a slip in it stops the start.</summary>
    public static CarrySteps Read(string json)
    {
        var file = JsonSerializer.Deserialize<JsonElement>(json);
        return new CarrySteps(file.GetProperty("version").GetString()!, [.. file.GetProperty("steps").EnumerateArray().Select(Step)]);
    }

    private static CarryStep Step(JsonElement row) => new(
        Limit.Parse(row.GetProperty("wait").GetString()!).Length,
        row.GetProperty("to").GetString() switch
        {
            "person" => CarryTo.Person,
            "stand-in" => CarryTo.StandIn,
            "above" => CarryTo.Above,
            var other => throw new FormatException($"unread.json: nobody is called “{other}”."),
        },
        [.. row.GetProperty("by").EnumerateArray().Select(way => way.GetString()!).Select(way => Ways.Contains(way) ? way : throw new FormatException($"unread.json: no way is called “{way}”."))]);

    private static string BuiltIn()
    {
        using var reader = new StreamReader(typeof(CarrySteps).Assembly.GetManifestResourceStream("data/unread.json")
            ?? throw new InvalidOperationException("data/unread.json is not in the program."));
        return reader.ReadToEnd();
    }
}
