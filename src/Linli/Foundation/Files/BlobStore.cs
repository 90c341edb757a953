using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Linli.Foundation.Privacy;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>A stored file, as a room's row remembers it. The hash tells the content, so it belongs in an erasable row, never in a fact.</summary>
/// <param name="Name">Where it lies: <c>cases/ab/cd/…</c>, random.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Its length before sealing.</param>
/// <param name="Sha256">SHA-256 before sealing, for checking.</param>
public sealed record StoredBlob(string Name, FileKind Kind, int Length, string Sha256);

/// <summary>文件库: sealed files on disk under random names.</summary>
/// <remarks>
/// <para>1. The file is durable before its row is written: temporary file, fsync, rename, fsync of the folder, then the transaction.
/// 2. A file without a row is taken away after a day, and only in rooms that answer for theirs.
/// 3. Content is sealed under the key its owner gives; its name is bound to it, so files cannot be exchanged.</para>
/// </remarks>
public sealed partial class BlobStore(FileRules rules)
{
    private const string Table = "files";

    /// <summary>Keeps a cleaned file for a room, sealed with the subject's key.</summary>
    public StoredBlob Put(string room, CleanFile file, ICipher key)
    {
        var random = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var name = $"{room}/{random[..2]}/{random[2..4]}/{random[4..]}";
        var path = PathOf(name);
        Durable.MakeFolder(Path.GetDirectoryName(path)!);
        Durable.Replace(path, key.Seal(file.Content, new RowName(Table, name)), Durable.OwnerOnly);
        return new StoredBlob(name, file.Kind, file.Content.Length, file.Sha256);
    }

    /// <summary>The content, opened and checked.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="SealBrokenException">It was changed, or the key is another's.</exception>
    public async Task<byte[]> Get(string name, ICipher key, CancellationToken cancel = default)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
            throw new FileNotFoundException("The stored file is not there.", name);
        return key.Open(await File.ReadAllBytesAsync(path, cancel), new RowName(Table, name));
    }

    /// <summary>True when the content is there, opens, and has this hash.</summary>
    public async Task<bool> IsWhole(StoredBlob blob, ICipher key, CancellationToken cancel = default)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(await Get(blob.Name, key, cancel))) == blob.Sha256;
        }
        catch (Exception missing) when (missing is FileNotFoundException or SealBrokenException)
        {
            return false;
        }
    }

    /// <summary>Takes a file away; nothing happens when it is gone already.</summary>
    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>Takes away what lies in a room without a row for longer than a day. Returns how many.</summary>
    /// <param name="room">The room's folder.</param>
    /// <param name="known">Of these names, those that have a row.</param>
    /// <param name="now">The instant of the sweep.</param>
    /// <param name="since">The instant of the sweep before, which looked at what was old by then; null looks at all.</param>
    public int Sweep(string room, Func<IReadOnlyList<string>, IReadOnlySet<string>> known, Instant now, Instant? since = null)
    {
        var root = Path.Combine(Root, room);
        if (!Directory.Exists(root))
            return 0;
        var removed = 0;
        var old = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(path)) is var written && written < now - rules.OrphanAge && (since is null || written >= since - rules.OrphanAge));
        foreach (var some in old.Chunk(200))
        {
            var names = some.Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).ToList();
            var kept = known([.. names.Where(name => Name().IsMatch(name))]);
            foreach (var name in names.Where(name => !kept.Contains(name)))
            {
                File.Delete(Path.Combine(Root, name));
                removed++;
            }
        }
        return removed;
    }

    private string Root => Path.GetFullPath(rules.Folder);

    // A name comes from a row, but a row can be edited: nothing leads out of the folder.
    private string PathOf(string name) =>
        Name().IsMatch(name) ? Path.Combine(Root, name) : throw new ArgumentException($"“{name}” is not the name of a stored file.", nameof(name));

    [GeneratedRegex("^[a-z]+/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{28}$")]
    private static partial Regex Name();
}
