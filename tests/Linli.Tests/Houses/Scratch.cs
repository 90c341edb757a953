namespace Linli.Tests.Houses;

/// <summary>A temporary folder that goes away with the test.</summary>
public sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("linli-scratch-").FullName;

    /// <summary>A path in it.</summary>
    public string In(string name) => Path.Combine(_folder, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
