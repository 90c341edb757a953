using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>AMR and AMR-WB, what WeChat and old phones record: frames of 20 ms after a magic word, nothing else.</summary>
/// <remarks>RFC 4867 section 5. There is no room for metadata in it.</remarks>
internal static class Amr
{
    private static readonly byte[] Narrow = [13, 14, 16, 18, 20, 21, 27, 32, 6, 6, 6, 6, 0, 0, 0, 1];
    private static readonly byte[] Wide = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1];

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        var isWide = file.StartsWith("#!AMR-WB\n"u8);
        if (!isWide && !file.StartsWith("#!AMR\n"u8))
            return FileRefusals.Damaged;
        var sizes = isWide ? Wide : Narrow;
        var (frames, speech) = (0, 0);
        for (var at = isWide ? 9 : 6; at < file.Length; frames++)
        {
            var size = sizes[(file[at] >> 3) & 0x0F];
            if (size == 0 || at + size > file.Length || (file[at] & 0x83) != 0)
                return FileRefusals.Damaged;
            // Frames above the last mode of speech say only that there was none.
            speech += (file[at] >> 3 & 0x0F) <= (isWide ? 8 : 7) ? 1 : 0;
            at += size;
        }
        if (frames == 0)
            return FileRefusals.Empty;
        return speech == 0
            ? FileRefusals.Silent
            : new CleanFile(FileKind.Amr, file.ToArray()) { Length = Duration.FromMilliseconds(20L * frames) };
    }
}
