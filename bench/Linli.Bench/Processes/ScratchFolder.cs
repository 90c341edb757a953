namespace Linli.Bench.Processes;

/// <summary>A temporary folder that is gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public ScratchFolder(string prefix)
    {
        Path = Directory.CreateTempSubdirectory(prefix).FullName;
        Leftovers.Keep(this);
    }

    public string Path { get; }

    public void Dispose() => Leftovers.Once(this, () => Directory.Delete(Path, recursive: true));
}
