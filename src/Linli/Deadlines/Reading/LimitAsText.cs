using System.Text.Json;
using System.Text.Json.Serialization;

namespace Linli.Deadlines.Reading;

/// <summary>Limits in JSON stand as people write them: <c>"5wd"</c>.</summary>
internal sealed class LimitAsText : JsonConverter<Limit>
{
    public override Limit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Limit.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Limit value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
