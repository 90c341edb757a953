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
    /// <summary>As written: <c>leader@street</c>.</summary>
    public override string ToString() => At is { } level ? $"{Role.Word}@{Storage.Word(level)}" : Role.Word;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static Recipient Parse(string text)
    {
        var parts = text.Split('@');
        var role = RoleRules.OfWord(parts[0]) ?? throw new FormatException($"There is no role {parts[0]}.");
        if (parts.Length == 1)
            return new Recipient(role);
        var level = Enum.GetValues<ScopeKind>().Where(kind => Storage.Word(kind) == parts[1]).Select(kind => (ScopeKind?)kind).FirstOrDefault();
        return new Recipient(role, level ?? throw new FormatException($"There is no level {parts[1]}."));
    }

    private sealed class AsText : JsonConverter<Recipient>
    {
        public override Recipient Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Recipient value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
