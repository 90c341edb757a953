using System.Text.Json;
using System.Text.Json.Serialization;
using Linli.Foundation.Data;
using Linli.Organizations;

namespace Linli.Deadlines;

/// <summary>告知对象: a role to be told, and at which level where the role exists on several: <c>secretary</c>, <c>leader@street</c>.</summary>
/// <remarks>Who holds it is looked up when the message is sent: from the subject's areas and the responsible unit, by the post on duty.</remarks>
/// <param name="Role">The role.</param>
/// <param name="At">The level, or null where the role says it.</param>
[JsonConverter(typeof(AsText))]
public readonly record struct Recipient(Role Role, ScopeKind? At = null)
{
    private static readonly string Sponsor = "sponsor";

    /// <summary>包抓领导: the leader assigned by name to the subject's area, the nearest area first; written <c>sponsor</c> or <c>sponsor@street</c>.</summary>
    public bool IsSponsor { get; init; }

    /// <summary>As written: <c>leader@street</c>.</summary>
    public override string ToString() => (IsSponsor ? Sponsor : Role.Word) + (At is { } level ? "@" + Storage.Word(level) : "");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static Recipient Parse(string text)
    {
        var parts = text.Split('@');
        var isSponsor = parts[0] == Sponsor;
        var role = isSponsor ? Role.Leader : RoleRules.OfWord(parts[0]) ?? throw new FormatException($"There is no role {parts[0]}.");
        if (parts.Length == 1)
            return new Recipient(role) { IsSponsor = isSponsor };
        var level = Enum.GetValues<ScopeKind>().Where(kind => Storage.Word(kind) == parts[1]).Select(kind => (ScopeKind?)kind).FirstOrDefault();
        return new Recipient(role, level ?? throw new FormatException($"There is no level {parts[1]}.")) { IsSponsor = isSponsor };
    }

    private sealed class AsText : JsonConverter<Recipient>
    {
        public override Recipient Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Recipient value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
