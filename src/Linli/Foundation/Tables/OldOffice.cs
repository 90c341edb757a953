using System.Text;
using Linli.Foundation.Text;

namespace Linli.Foundation.Tables;

/// <summary>Files of the old office container (xls, et, and every workbook with a password): what to do with them is said, nothing of them is read.</summary>
internal static class OldOffice
{
    // [MS-OFFCRYPTO] 2.3.4.4: a workbook with a password is a stream of this name inside the old container.
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes is [0xD0, 0xCF, 0x11, 0xE0, ..];

    public static Refusal Refusal(ReadOnlySpan<byte> bytes) => new(bytes.IndexOf(Encrypted) >= 0 ? "Tables.Encrypted" : "Tables.OldExcel", "file");
}
