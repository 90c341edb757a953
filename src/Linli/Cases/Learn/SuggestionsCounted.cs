using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Time;

namespace Linli.Cases.Learn;

/// <summary>建议采纳: tells Dispatch what became of what a desk was shown: taken unchanged, or not.</summary>
/// <remarks>Only where somebody was shown a suggestion; it counts suggestions, never dispatchers.</remarks>
internal sealed class SuggestionsCounted(IDispatch dispatch, DeploymentZone zone) : IListener
{
    public string Name => "cases.suggestions-counted";

    public void Hear(Work work, SealedFact heard)
    {
        if (heard.Fact is { SubjectKind: "case" } fact && fact.Is<CaseAccepted>() && fact.Read<CaseAccepted>() is { SuggestedBy: { } model } accepted)
            dispatch.Count(work, zone.Day(fact.At), model, accepted.Category == accepted.Suggested);
    }
}
