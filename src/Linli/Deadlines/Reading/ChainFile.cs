using System.Collections.Immutable;
using System.Text.Json;

namespace Linli.Deadlines.Reading;

/// <summary>Reads escalation chains from JSON.</summary>
internal static class ChainFile
{
    public static EscalationChains Read(string text)
    {
        var file = JsonSerializer.Deserialize<Chains>(text, PolicyFile.Form)!;
        return new EscalationChains(file.Version, file.Rows.ToDictionary(chain => chain.Kind, chain => chain.Steps));
    }

    private sealed record Chains(string Version, [property: System.Text.Json.Serialization.JsonPropertyName("chains")] IReadOnlyList<Chain> Rows);

    private sealed record Chain(ClockKind Kind, ImmutableArray<EscalationStep> Steps);
}
