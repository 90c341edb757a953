using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime;

namespace Linli.Foundation.Facts;

/// <summary>The declared kinds of fact, and how a payload is written and read.</summary>
public static class FactKinds
{
    private static readonly ConcurrentDictionary<Type, FactKindAttribute> Declared = new();

    /// <summary>How payloads are written: compact JSON, enum words, instants and days as ISO text.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new InstantAsText(), new DayAsText() },
    };

    /// <summary>The declaration on a fact's record.</summary>
    public static FactKindAttribute Of(Type fact) => Declared.GetOrAdd(fact, static type =>
        type.GetCustomAttribute<FactKindAttribute>() ?? throw new InvalidOperationException($"{type.Name} lacks [FactKind]."));

    /// <summary>The stored name of a kind.</summary>
    public static string Name<TFact>() where TFact : IFact => Of(typeof(TFact)).Name;

    private sealed class InstantAsText : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            NodaTime.Text.InstantPattern.ExtendedIso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(NodaTime.Text.InstantPattern.ExtendedIso.Format(value));
    }

    private sealed class DayAsText : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            NodaTime.Text.LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(NodaTime.Text.LocalDatePattern.Iso.Format(value));
    }
}
