namespace Linli.Bench.Crash;

/// <summary>How much is sent and how often the program is killed.</summary>
/// <param name="Reports">Reports, each with a key of its own.</param>
/// <param name="Kills">kill -9 at random moments.</param>
/// <param name="Senders">Sent at once.</param>
/// <param name="PhotoEvery">Every so-many-th report carries a photo.</param>
/// <param name="Seed">Chooses the moments.</param>
public sealed record CrashPlan(int Reports, int Kills, int Senders = 16, int PhotoEvery = 10, int Seed = 1);

/// <summary>What was found afterwards. All lists must be empty.</summary>
public sealed record CrashFindings
{
    /// <summary>Reports answered with a tracking code.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>Kills made.</summary>
    public required int Kills { get; init; }

    /// <summary>Reports that had to be sent more than once, because a kill took the answer.</summary>
    public required int SentAgain { get; init; }

    /// <summary>Answers of the API that said the form had come before: committed, but the kill took the first answer.</summary>
    public required int Repeats { get; init; }

    /// <summary>Photos compared byte for byte.</summary>
    public required int Photos { get; init; }

    /// <summary>Longest time from a kill to the next first answer.</summary>
    public required TimeSpan LongestRestart { get; init; }

    /// <summary>Everything that was promised and does not hold, in words.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}
