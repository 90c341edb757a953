using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;

namespace Linli.Foundation.Backups;

/// <summary>The settings as they stood, for whoever has to set them again elsewhere; without passwords, secrets and tokens.</summary>
internal static class SettingsSheet
{
    private static readonly string[] Secret = ["password", "passphrase", "secret", "token", "key", "credential"];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The section <c>Linli</c> as JSON, name by name.</summary>
    public static byte[] Of(IConfiguration configuration) => JsonSerializer.SerializeToUtf8Bytes(
        new SortedDictionary<string, string>(configuration.GetSection("Linli").AsEnumerable().Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => Plain(pair.Key, pair.Value!)), StringComparer.Ordinal), Readable);

    internal static string Plain(string name, string value)
    {
        if (name.Equals("Linli:Database", StringComparison.OrdinalIgnoreCase))
            return value.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new NpgsqlConnectionStringBuilder(value) { Password = null, SslPassword = null }.ConnectionString : value;
        var last = name[(name.LastIndexOf(':') + 1)..];
        if (Secret.Any(word => last.Contains(word, StringComparison.OrdinalIgnoreCase)) && !last.EndsWith("Folder", StringComparison.Ordinal))
            return "***";
        // A group bot's address carries its key in the query, a gateway's its password before the @.
        return Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Query.Length > 0 || address.UserInfo.Length > 0)
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) + "***" : value;
    }
}
