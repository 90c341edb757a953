using System.Text.Json;
using System.Text.Json.Serialization;

namespace Linli.Deadlines.Reading;

/// <summary>Reads a version of the policies from JSON. A file that cannot be read stops the start: it is the deployment's own data.</summary>
internal static class PolicyFile
{
    public static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new LimitAsText() },
    };

    public static ClockPolicies Read(string text)
    {
        var file = JsonSerializer.Deserialize<Policies>(text, Form)!;
        return new ClockPolicies(file.Version, file.Rows);
    }

    private sealed record Policies(string Version, [property: JsonPropertyName("policies")] IReadOnlyList<ClockPolicy> Rows);
}
