using System.Collections.Frozen;
using System.Collections.Immutable;
using Linli.Deadlines.Reading;

namespace Linli.Deadlines;

/// <summary>升级链: for each duty the steps up the ladder once it is late. Data, not code (data/escalation.json).</summary>
public sealed class EscalationChains
{
    private static readonly Lazy<EscalationChains> BuiltIn = new(() => ChainFile.Read(Embedded.Text("data/escalation.json")));
    private readonly FrozenDictionary<ClockKind, ImmutableArray<EscalationStep>> _steps;

    /// <summary>These chains; a duty without one ends at red.</summary>
    public EscalationChains(string version, IReadOnlyDictionary<ClockKind, ImmutableArray<EscalationStep>> steps) =>
        (Version, _steps) = (version, steps.ToFrozenDictionary());

    /// <summary>The chains that travel with the program.</summary>
    public static EscalationChains Default => BuiltIn.Value;

    /// <summary>Their version.</summary>
    public string Version { get; }

    /// <summary>The steps of a duty, in order.</summary>
    public ImmutableArray<EscalationStep> For(ClockKind kind) => _steps.GetValueOrDefault(kind, []);
}
