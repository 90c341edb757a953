using Linli.Foundation.Checkups;
using Linli.Foundation.Text;

namespace Linli.Foundation.Privacy;

/// <summary>Looks at the key file: the right one, and nobody else's to read.</summary>
internal sealed class KeysCheckup(KeyRingMark mark, KeyFile file) : ICheckup
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public bool IsGround => true;

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        if (mark.Fault() is { } fault)
            yield return new Finding("keys", Health.Fail, new Phrase(fault.Key, fault.Args), new Phrase("Privacy.Checkup.Keys.ToDo"));
        else if (!file.Exists)
            yield return Finding.Well("keys", "Privacy.Checkup.NoKeysYet", file.Path);
        else
            yield return Finding.Well("keys", "Privacy.Checkup.Keys", file.Path);
        foreach (var path in new[] { file.Path, file.MasterPath })
            if (path is not null && File.Exists(path) && !OperatingSystem.IsWindows())
                yield return (File.GetUnixFileMode(path) & Others) == 0
                    ? Finding.Well("key-mode", "Privacy.Checkup.Mode", path)
                    : new Finding("key-mode", Health.Warn, new Phrase("Privacy.Checkup.ModeWide", path), new Phrase("Privacy.Checkup.Mode.ToDo", path));
    }
}
