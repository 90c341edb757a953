using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Score;

/// <summary>社区意见: what the community says of a department's work; it stands in the street's form, before the street gives its marks.</summary>
public sealed class SpeakForCommunity : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.SpeakForCommunity;

    /// <inheritdoc/>
    public Type Fields => typeof(VoiceFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => WhistleRefusals.OfText(nameof(input.Text), input.Text, "Voice");

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.One!.HasVoice = true;
        step.Keep(WhistleTextKind.Voice, step.Input.Text, step.One.Id);
        return new CommunitySpoke(step.One.Id, step.One.UnitId);
    }
}
