using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Whistled;

/// <summary>A verb that the room of whistles does to a case: without its news nobody plays the part that may do it.</summary>
public abstract class WhistledVerb(CaseVerb verb) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => verb;

    /// <inheritdoc/>
    public void Prepare(Case target, VerbInput input) => target.Told = input.Whistle;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public abstract Func<CaseShift, ICaseFact> Change(CaseStep step);
}
