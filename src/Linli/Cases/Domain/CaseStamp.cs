using System.Text;
using Linli.Foundation.Time;

namespace Linli.Cases.Domain;

/// <summary>What a person must have seen to act on a case: its state, who answers for it, when it is due and which answer it is at.</summary>
/// <remarks>Other changes (a note, a photo) do not stop anyone: only what would make them decide otherwise (architecture.md, "A life is a table").</remarks>
public static class CaseStamp
{
    /// <summary>The stamp, eight letters.</summary>
    public static string Of(Case c) => Short(
        $"{c.State}|{(int)c.Flags}|{c.ResponsibleUnitId}|{c.ResponsiblePersonId}|{c.LeadUnitId}|{Microseconds.ToInt64(c.Due)}|{(c.HandlingDue is { } handling ? Microseconds.ToInt64(handling) : 0)}|{c.ReplyRound}");

    private static string Short(string text)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.AsSpan(0, 4));
    }
}
