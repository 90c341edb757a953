using Linli.Foundation.Time;

namespace Linli.Whistles.Domain;

/// <summary>What a person must have seen to act: a department its own part and the time, the street the state of the whole.</summary>
/// <remarks>That another department came in the meantime stops nobody from coming too.</remarks>
public static class WhistleStamp
{
    /// <summary>The stamp, eight letters.</summary>
    public static string Of(Whistle target, Invitation? one)
    {
        var visit = target.VisitAt is { } at ? Microseconds.ToInt64(at) : 0;
        var text = one is null ? $"{target.State}|{target.Urgency}|{visit}" : $"{one.State}|{one.DutyDay}|{one.AnsweredAt is null}|{visit}|{WhistleStates.Over.Contains(target.State)}";
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
    }
}
