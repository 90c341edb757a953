using Linli.Foundation.Text;

namespace Linli.Dispatch;

/// <summary>紧急提示: numbers to ring before anything else; the report can still be made.</summary>
/// <param name="Key">Which danger, e.g. <c>gas</c>.</param>
/// <param name="Calls">Whom to ring, the most urgent first.</param>
/// <param name="Words">The words that gave rise to it; empty when the category did.</param>
public sealed record EmergencyAdvice(string Key, IReadOnlyList<EmergencyCall> Calls, IReadOnlyList<string> Words)
{
    /// <summary>What to do first, in one sentence.</summary>
    public Phrase Says => new($"Dispatch.Emergency.{Key}");
}

/// <summary>A number to ring.</summary>
/// <param name="Target">A national number such as <c>119</c>, or a word such as <c>gas</c> for a local one that the deployment sets.</param>
public sealed record EmergencyCall(string Target)
{
    /// <summary>True for a number that can be dialled as it stands.</summary>
    public bool IsNational => Target.All(char.IsAsciiDigit);

    /// <summary>Who answers there.</summary>
    public Phrase Name => new($"Dispatch.Call.{Target}");
}
