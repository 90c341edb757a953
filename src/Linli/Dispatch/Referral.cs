using Linli.Foundation.Text;

namespace Linli.Dispatch;

/// <summary>转介: the matter may belong to a court, to the petition office …; where to go and why.</summary>
/// <param name="Key">Which row of the non-acceptance list (接诉即办条例 art. 11), e.g. <c>litigation</c>.</param>
/// <param name="To">Where to go, each with a name and where it has one a number.</param>
/// <param name="Words">The words that gave rise to it.</param>
/// <remarks>A proposal: nobody is refused by a program. Once the dispatcher agrees, the reporter is told <see cref="Says"/> at once.</remarks>
public sealed record Referral(string Key, IReadOnlyList<string> To, IReadOnlyList<string> Words)
{
    /// <summary>What the reporter is told.</summary>
    public Phrase Says => new($"Dispatch.Referral.{Key}");

    /// <summary>Where to go, in words.</summary>
    public IReadOnlyList<Phrase> Targets => [.. To.Select(target => new Phrase($"Dispatch.Call.{target}"))];
}
