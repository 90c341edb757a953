using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Web;

/// <summary>How the JSON API reads and writes: enum words, instants as ISO text, Chinese as characters, nothing it does not know.</summary>
public static class ApiJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A misspelt field would be silently lost: better refused.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new InstantConverter(), new DateConverter() },
    };

    /// <summary>The body, or why it cannot be read. An empty body is an empty object.</summary>
    public static async Task<Outcome<T>> Read<T>(HttpRequest request, CancellationToken cancel) where T : class, new()
    {
        if (request.ContentLength == 0 || (request.ContentLength is null && request.ContentType is null))
            return new T();
        if (!request.HasJsonContentType())
            return new Refusal("Web.Refusal.NotJson");
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Options, cancel) is { } body ? body : new T();
        }
        catch (JsonException wrong)
        {
            return new Refusal("Web.Refusal.JsonWrong", null, wrong.Path ?? "$");
        }
    }

    /// <summary>The answer, written the same way.</summary>
    public static IResult Answer<T>(T body, int status = StatusCodes.Status200OK) => Results.Json(body, Options, "application/json", status);

    private sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && NodaTime.Text.LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } parsed ? parsed.Value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(NodaTime.Text.LocalDatePattern.Iso.Format(value));
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(reader.GetString()!) is { Success: true } parsed
                ? Time.Microseconds.Cut(parsed.Value.ToInstant())
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(NodaTime.Text.InstantPattern.ExtendedIso.Format(value));
    }
}
