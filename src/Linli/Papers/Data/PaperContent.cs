using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Linli.Papers.Data;

/// <summary>What an issued paper keeps, sealed: its words, lists and the very template, so that a later print is the same sheet.</summary>
internal sealed record PaperContent(string Template, IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, PaperTable> Tables, string? Qr, IReadOnlyDictionary<string, string> ForIssuer)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DictionaryKeyPolicy = null };

    public string Written() => JsonSerializer.Serialize(this, Json);

    public static PaperContent Read(string written) => JsonSerializer.Deserialize<PaperContent>(written, Json)!;
}
