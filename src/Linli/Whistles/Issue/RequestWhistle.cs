using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Issue;

/// <summary>提请吹哨: the secretary asks the street, which holds the power to call departments.</summary>
public sealed class RequestWhistle : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Request;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => [];

    /// <inheritdoc/>
    public IFact Change(WhistleStep step) => new WhistleRequested();
}
