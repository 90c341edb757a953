using Linli.Areas.Plates;

namespace Linli.Areas.Import;

/// <summary>待确认文件: an uploaded file between its preview and the word to import it, so that nobody picks it a second time.</summary>
/// <remarks>Kept an hour in the deployment's folder under a random name; lists of places only, nothing personal.</remarks>
internal sealed class KeptUploads(LinliSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Keep = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(settings.Folder, "imports");

    /// <summary>Keeps the bytes; the name to ask for them by.</summary>
    public async Task<string> Put(byte[] bytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetFiles(Folder).Where(file => time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > Keep))
            File.Delete(old);
        var name = PlateToken.New();
        await File.WriteAllBytesAsync(Path.Combine(Folder, name), bytes, cancel);
        return name;
    }

    /// <summary>The bytes kept under a name, or null when they are gone.</summary>
    public async Task<byte[]?> Get(string name, CancellationToken cancel) =>
        PlateToken.IsToken(name) && File.Exists(Path.Combine(Folder, name)) ? await File.ReadAllBytesAsync(Path.Combine(Folder, name), cancel) : null;
}
