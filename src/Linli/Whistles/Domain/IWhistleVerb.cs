using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Whistles.Domain;

/// <summary>One verb: what it wants of the person, and what it changes beside the state. Where it may start and lead stands in <see cref="WhistleLife"/>.</summary>
public interface IWhistleVerb
{
    /// <summary>Which.</summary>
    WhistleVerb Verb { get; }

    /// <summary>Reasons that need no input but a look at the cases; shown on the page before anybody tries, and asked again inside the transaction.</summary>
    IEnumerable<Refusal> Before(WhistleSnapshot snapshot, LinliDb db) => [];

    /// <summary>All reasons against this input; asked before anything is changed, inside the transaction.</summary>
    IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input);

    /// <summary>Changes the whistle and gives the fact; the state and the clocks follow by the table.</summary>
    IFact Change(WhistleStep step);

    /// <summary>Tells the cases, once state and clocks have moved; what a case refuses refuses the whole.</summary>
    IReadOnlyList<Refusal> Tell(WhistleStep step) => [];

    /// <summary>The component with this verb's fields, given the <c>Dossier</c> and the <c>One</c>; null where a reason is all it asks for.</summary>
    Type? Fields => null;
}
