namespace Linli.Tests.Areas;

/// <summary>Real public data kept outside the repository; a test that wants it is skipped where it is absent.</summary>
internal static class SharedData
{
    public static byte[] Read(params string[] path)
    {
        var root = Environment.GetEnvironmentVariable("LINLI_SHARED_DATA") ?? Beside();
        var file = root is null ? null : Path.Combine([root, .. path]);
        Assert.SkipUnless(file is not null && File.Exists(file), "The shared data are not here.");
        return File.ReadAllBytes(file!);
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "linli.slnx")))
                return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data"));
        return null;
    }
}
