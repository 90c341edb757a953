using System.Security.Cryptography;
using System.Text;
using Linli.Foundation.Privacy;

namespace Linli.Imports.Keep;

/// <summary>待确认的表: what was sent, between the preview and the word to import it, so that nobody picks it a second time.</summary>
/// <remarks>Kept an hour in the deployment's folder under a random name, sealed, and opened only for the account that sent it: it may be a list of people.</remarks>
internal sealed class KeptTables(LinliSettings settings, TimeProvider time, KeyRing ring)
{
    private const int NameLength = 32;
    private const int LongestText = 64 << 10;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly TimeSpan Keep = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(settings.Folder, "imports");

    /// <summary>Keeps the bytes; the name to ask for them by.</summary>
    public async Task<string> Put(byte[] bytes, Guid? who, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetFiles(Folder).Where(file => time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > Keep))
            File.Delete(old);
        var name = RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
        await File.WriteAllBytesAsync(Path.Combine(Folder, name), ring.Seal(bytes, RowOf(name, who)), cancel);
        return name;
    }

    /// <summary>The bytes kept under a name for this account, or null when they are gone or another's.</summary>
    public async Task<byte[]?> Get(string? name, Guid? who, CancellationToken cancel)
    {
        if (name is not { Length: NameLength } || !name.All(char.IsAsciiHexDigitLower) || !File.Exists(Path.Combine(Folder, name)))
            return null;
        try
        {
            return ring.Open(await File.ReadAllBytesAsync(Path.Combine(Folder, name), cancel), RowOf(name, who));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    /// <summary>The same as text that can be put right in a form; null for a workbook and for more than a form holds.</summary>
    public async Task<string?> Text(string? name, Guid? who, CancellationToken cancel)
    {
        try
        {
            return await Get(name, who, cancel) is { Length: <= LongestText } bytes && !bytes.AsSpan().Contains((byte)0) ? Utf8.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static RowName RowOf(string name, Guid? who) => new("imports_files", $"{name}.{who:N}");
}
