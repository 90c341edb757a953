using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Linli.Foundation.Files;

namespace Linli.Foundation.Backups;

/// <summary>Where a backup is written: a folder, or one file to carry away.</summary>
/// <remarks>1. It grows under the name <c>….part</c> and takes its own name when it is whole: half a backup is never taken for one.
/// 2. Only its owner may read it.</remarks>
internal abstract class BackupTarget : IDisposable
{
    public const string Sums = "SHA256SUMS";

    private static readonly string[] Endings = [".tar", ".tar.gz", ".tgz"];
    private readonly SortedDictionary<string, string> _sums = new(StringComparer.Ordinal);

    /// <summary>Everything written so far, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>A folder on the same disk for what must be a file before it can be added.</summary>
    public abstract string Staging { get; }

    /// <summary>Adds a file. One that never changes under its name (<paramref name="isFixed"/>) may be shared with the backup before.</summary>
    public void Add(string name, string path, bool isFixed = false) => Note(name, Put(name, path, isFixed), new FileInfo(path).Length);

    /// <summary>Adds a small file.</summary>
    public void Add(string name, byte[] content)
    {
        Put(name, content);
        Note(name, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
    }

    /// <summary>Writes the sums, makes all of it last and gives it its name.</summary>
    public void Finish()
    {
        Put(Sums, Encoding.UTF8.GetBytes(string.Concat(_sums.Select(sum => $"{sum.Value}  {sum.Key}\n"))));
        Close();
    }

    /// <summary>The target a path means: an archive by its ending, else a folder.</summary>
    public static BackupTarget For(string path, string name, string? previous) =>
        IsArchive(path) ? new ArchiveTarget(Path.GetFullPath(path)) : new FolderTarget(Path.Combine(Path.GetFullPath(path), name), previous);

    public static bool IsArchive(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static bool IsZipped(string path) => !path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase);

    /// <summary>The sums a finished backup's folder holds, by name.</summary>
    public static Dictionary<string, string> ReadSums(string folder) =>
        File.ReadLines(Path.Combine(folder, Sums)).Where(line => line.Length > 66).ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);

    public static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Where it lies when finished.</summary>
    public abstract string Place { get; }

    public abstract void Dispose();

    protected abstract string Put(string name, string path, bool isFixed);

    protected abstract void Put(string name, byte[] content);

    protected abstract void Close();

    private void Note(string name, string sum, long length)
    {
        _sums.Add(name, sum);
        Bytes += length;
    }

    private sealed class FolderTarget : BackupTarget
    {
        private readonly string _part;
        private readonly string? _previous;
        private readonly Dictionary<string, string> _known;
        private bool _isWhole;

        public FolderTarget(string place, string? previous)
        {
            (Place, _part, _previous) = (place, place + ".part", previous);
            _known = previous is null ? [] : ReadSums(previous);
            Durable.MakeFolder(Path.GetDirectoryName(place)!);
            MakePrivate(_part);
        }

        public override string Place { get; }

        public override string Staging => _part;

        public override void Dispose()
        {
            if (!_isWhole && Directory.Exists(_part))
                Directory.Delete(_part, recursive: true);
        }

        protected override string Put(string name, string path, bool isFixed)
        {
            var to = Path.Combine(_part, name);
            if (to == path)
                return HashOf(path);
            MakePrivate(Path.GetDirectoryName(to)!);
            if (isFixed && _previous is not null && _known.TryGetValue(name, out var sum) && Path.Combine(_previous, name) is var twin
                && new FileInfo(twin) is { Exists: true } old && old.Length == new FileInfo(path).Length && Durable.TryLink(twin, to))
                return sum;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var from = File.OpenRead(path);
            using var into = new FileStream(to, Private(FileMode.CreateNew));
            var buffer = new byte[1 << 16];
            for (int read; (read = from.Read(buffer)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                into.Write(buffer, 0, read);
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        protected override void Put(string name, byte[] content)
        {
            var to = Path.Combine(_part, name);
            MakePrivate(Path.GetDirectoryName(to)!);
            using var into = new FileStream(to, Private(FileMode.CreateNew));
            into.Write(content);
        }

        protected override void Close()
        {
            Durable.SyncAll();
            Directory.Move(_part, Place);
            _isWhole = true;
            Durable.SyncFolder(Path.GetDirectoryName(Place)!);
        }
    }

    private sealed class ArchiveTarget : BackupTarget
    {
        private readonly string _part;
        private readonly FileStream _file;
        private readonly Stream _stream;
        private readonly TarWriter _tar;
        private bool _isWhole;

        public ArchiveTarget(string place)
        {
            (Place, _part) = (place, place + ".part");
            Durable.MakeFolder(Path.GetDirectoryName(place)!);
            _file = new FileStream(_part, Private(FileMode.Create));
            _stream = IsZipped(place) ? new GZipStream(_file, CompressionLevel.Fastest, leaveOpen: true) : _file;
            _tar = new TarWriter(_stream, leaveOpen: true);
            MakePrivate(Staging);
        }

        public override string Place { get; }

        public override string Staging => _part + ".d";

        public override void Dispose()
        {
            _tar.Dispose();
            _stream.Dispose();
            _file.Dispose();
            if (Directory.Exists(Staging))
                Directory.Delete(Staging, recursive: true);
            if (!_isWhole)
                File.Delete(_part);
        }

        protected override string Put(string name, string path, bool isFixed)
        {
            _tar.WriteEntry(path, name);
            return HashOf(path);
        }

        protected override void Put(string name, byte[] content)
        {
            using var data = new MemoryStream(content);
            _tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { Mode = Durable.OwnerOnly, DataStream = data });
        }

        protected override void Close()
        {
            _tar.Dispose();
            if (_stream != _file)
                _stream.Dispose();
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            File.Move(_part, Place, overwrite: true);
            _isWhole = true;
            Durable.SyncFolder(Path.GetDirectoryName(Place)!);
        }
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Durable.OwnerOnly;
        return options;
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Durable.OwnerOnly | UnixFileMode.UserExecute);
    }
}
