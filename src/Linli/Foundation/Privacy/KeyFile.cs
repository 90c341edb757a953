using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Linli.Foundation.Files;
using NodaTime;
using NodaTime.Text;

namespace Linli.Foundation.Privacy;

/// <summary>The key file, <c>keys/linli.keys</c>: data keys and root, each wrapped by the master key.</summary>
/// <remarks>The master key stands in the file itself, or, where <c>LINLI_KEY_FILE</c> names one, in a file apart (a systemd credential,
/// a mounted secret): 32 bytes in Base64. Created at the first start, readable by its owner only, and written so that a power cut leaves
/// either the old or the new file.</remarks>
/// <param name="Path">The file with the wrapped keys.</param>
/// <param name="MasterPath">The file with the master key, or null when it stands in the first.</param>
public sealed record KeyFile(string Path, string? MasterPath = null)
{
    /// <summary>The name a restore gives to a master key that had been kept apart.</summary>
    internal const string RestoredMaster = "master.key";

    private const int KeyLength = 32;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The file of this deployment: in the given folder, its master key where the environment says.</summary>
    public static KeyFile At(string folder, string? masterPath) =>
        new(System.IO.Path.Combine(folder, "linli.keys"), string.IsNullOrWhiteSpace(masterPath) ? null : masterPath);

    /// <summary>True when the keys were made before.</summary>
    public bool Exists => File.Exists(Path);

    internal Ring LoadOrCreate(Instant now)
    {
        if (!Exists)
            Create(now);
        return Load();
    }

    internal Ring Load() => Unwrap(Read());

    internal Ring AddKey(Instant now)
    {
        // Two rotations at once would each add a key under the same id, and one of them would be lost with all it sealed.
        using var held = Hold();
        var content = Read();
        var master = Master(content);
        var id = (ushort)(content.Keys.Max(key => key.Id) + 1);
        var added = content with { Active = id, Keys = [.. content.Keys, Wrap(master, id, NewKey(), now)] };
        Durable.Replace(Path, JsonSerializer.SerializeToUtf8Bytes(added, Json), Durable.OwnerOnly);
        return Unwrap(added);
    }

    internal static Ring NewRing() =>
        new(new Dictionary<ushort, byte[]> { [1] = NewKey() }.ToFrozenDictionary(), 1, NewKey());

    internal static Ring WithNewKey(Ring ring)
    {
        var id = (ushort)(ring.Keys.Keys.Max() + 1);
        return ring with { Active = id, Keys = ring.Keys.Append(new(id, NewKey())).ToFrozenDictionary() };
    }

    private void Create(Instant now)
    {
        var master = MasterPath is null ? NewKey() : ReadMaster(MasterPath);
        var content = new KeyFileContent
        {
            Master = MasterPath is null ? Convert.ToBase64String(master) : null,
            Root = Convert.ToBase64String(SealedValue.Seal(master, 0, NewKey(), RootName)),
            Active = 1,
            Keys = [Wrap(master, 1, NewKey(), now)],
        };
        Durable.MakeFolder(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        // Of two programs starting at once one creates the file; the other reads that one.
        Durable.TryCreate(Path, JsonSerializer.SerializeToUtf8Bytes(content, Json), Durable.OwnerOnly);
    }

    private FileStream Hold()
    {
        try
        {
            return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException busy)
        {
            throw new KeyFileException($"Another rotation of {Path} is under way.", busy);
        }
    }

    private KeyFileContent Read()
    {
        RefuseIfOthersCanRead(Path);
        try
        {
            return JsonSerializer.Deserialize<KeyFileContent>(File.ReadAllBytes(Path), Json) is { Version: 1, Keys.Count: > 0 } content
                ? content
                : throw new KeyFileException($"{Path} is not a key file this version can read.");
        }
        catch (JsonException broken)
        {
            throw new KeyFileException($"{Path} is damaged. Restore it from the separate backup of the keys.", broken);
        }
    }

    private Ring Unwrap(KeyFileContent content)
    {
        var master = Master(content);
        try
        {
            var keys = content.Keys.ToFrozenDictionary(
                key => key.Id,
                key => SealedValue.Open(master, Convert.FromBase64String(key.Wrapped), NameOf(key.Id)));
            return keys.ContainsKey(content.Active)
                ? new Ring(keys, content.Active, SealedValue.Open(master, Convert.FromBase64String(content.Root), RootName))
                : throw new KeyFileException($"{Path} does not hold its own active key {content.Active}.");
        }
        catch (Exception broken) when (broken is SealBrokenException or FormatException)
        {
            throw new KeyFileException($"{Path} does not open with its master key. Is LINLI_KEY_FILE the right one?", broken);
        }
    }

    private byte[] Master(KeyFileContent content) => (content.Master, MasterPath) switch
    {
        ({ } inside, null) => Bytes(inside, Path),
        (null, { } apart) => ReadMaster(apart),
        (null, null) => throw new KeyFileException($"The master key of {Path} is kept apart: set LINLI_KEY_FILE to its file."),
        _ => throw new KeyFileException($"{Path} holds its master key itself, and LINLI_KEY_FILE names another: take one of them away."),
    };

    private static byte[] ReadMaster(string path)
    {
        if (!File.Exists(path))
            throw new KeyFileException($"LINLI_KEY_FILE names {path}, which is not there. Make it with: openssl rand -base64 32");
        RefuseIfOthersCanRead(path);
        return Bytes(File.ReadAllText(path).Trim(), path);
    }

    private static byte[] Bytes(string text, string path)
    {
        var key = new byte[KeyLength];
        return Convert.TryFromBase64String(text, key, out var length) && length == KeyLength
            ? key
            : throw new KeyFileException($"The master key in {path} is not 32 bytes in Base64.");
    }

    private static void RefuseIfOthersCanRead(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0)
            throw new KeyFileException($"Everyone on this machine can read {path}. Run: chmod 600 {path}");
    }

    private static WrappedKey Wrap(byte[] master, ushort id, byte[] key, Instant since) =>
        new(id, Convert.ToBase64String(SealedValue.Seal(master, 0, key, NameOf(id))), InstantPattern.General.Format(since));

    private static RowName RootName => new("linli.keys", "root");

    private static RowName NameOf(ushort id) => new("linli.keys", $"{id}");

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);
}
