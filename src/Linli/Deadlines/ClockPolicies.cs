using System.Collections.Immutable;
using Linli.Deadlines.Reading;

namespace Linli.Deadlines;

/// <summary>时限规则表: one version of all policies; what a street may change is data, not code.</summary>
public sealed class ClockPolicies
{
    private static readonly Lazy<ClockPolicies> BuiltIn = new(() => PolicyFile.Read(Embedded.Text("data/clock-policies.json")));

    /// <summary>These policies; every kind needs a row without an urgency.</summary>
    public ClockPolicies(string version, IEnumerable<ClockPolicy> policies)
    {
        Version = version;
        All = [.. policies.Select(policy => policy with { Version = version })];
        foreach (var kind in Enum.GetValues<ClockKind>())
            if (All.Count(policy => policy.Kind == kind && policy.Urgency is null) != 1)
                throw new ArgumentException($"Policies {version} need exactly one general row for {kind}.", nameof(policies));
    }

    /// <summary>The policies that travel with the program (data/clock-policies.json).</summary>
    public static ClockPolicies Default => BuiltIn.Value;

    /// <summary>The version, frozen on every clock that starts under it.</summary>
    public string Version { get; }

    /// <summary>All rows.</summary>
    public ImmutableArray<ClockPolicy> All { get; }

    /// <summary>The row for a kind and urgency, or the kind's general row.</summary>
    public ClockPolicy For(ClockKind kind, Urgency urgency) =>
        All.FirstOrDefault(policy => policy.Kind == kind && policy.Urgency == urgency)
        ?? All.First(policy => policy.Kind == kind && policy.Urgency is null);
}
