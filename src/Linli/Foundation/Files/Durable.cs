using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Linli.Foundation.Files;

/// <summary>Writes files that survive a power cut: temporary file, fsync, rename, fsync of the folder.</summary>
/// <remarks>.NET cannot sync a folder, without which a rename may be forgotten; hence libc. Elsewhere than on Unix the folder is not synced.</remarks>
public static class Durable
{
    /// <summary>Mode 0600.</summary>
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const int CloseOnExec = 0x80000;

    /// <summary>Puts <paramref name="content"/> in place of whatever is there: a reader sees the old or the new, never a part.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        var temporary = WriteTemporary(path, content, mode);
        File.Move(temporary, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Creates the file, unless somebody was faster; never overwrites.</summary>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        var temporary = WriteTemporary(path, content, mode);
        try
        {
            if (OperatingSystem.IsWindows())
                File.Move(temporary, path);
            else if (NativeLink(Native(temporary), Native(path)) != 0)
                return File.Exists(path) ? false : throw new IOException($"Cannot create {path} (error {Marshal.GetLastPInvokeError()}).");
            SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Makes the folder and those above it, and syncs each that was made.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        var above = Path.GetDirectoryName(Path.GetFullPath(path));
        if (above is not null)
            MakeFolder(above);
        Directory.CreateDirectory(path);
        if (above is not null)
            SyncFolder(above);
    }

    /// <summary>Gives a file a second name on the same disk without copying it; false where that cannot be.</summary>
    public static bool TryLink(string path, string name) => !OperatingSystem.IsWindows() && NativeLink(Native(path), Native(name)) == 0;

    /// <summary>Makes everything written so far last, many files at once.</summary>
    public static void SyncAll()
    {
        if (!OperatingSystem.IsWindows())
            NativeSyncAll();
    }

    /// <summary>Makes renames and new names in this folder last.</summary>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = NativeOpen(Native(path), OperatingSystem.IsLinux() ? CloseOnExec : 0);
        if (handle < 0)
            throw new IOException($"Cannot open the folder {path} (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (NativeSync(handle) != 0)
                throw new IOException($"Cannot sync the folder {path} (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = NativeClose(handle);
        }
    }

    private static string WriteTemporary(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        var temporary = $"{path}.{RandomNumberGenerator.GetHexString(12, lowercase: true)}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        try
        {
            using var file = new FileStream(temporary, options);
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        return temporary;
    }

    private static byte[] Native(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int NativeOpen(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int NativeSync(int handle);

    [DllImport("libc", EntryPoint = "sync")]
    private static extern void NativeSyncAll();

    [DllImport("libc", EntryPoint = "close")]
    private static extern int NativeClose(int handle);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int NativeLink(byte[] from, byte[] to);
}
