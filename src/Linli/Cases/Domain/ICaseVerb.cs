using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <summary>One verb: what it wants of the person, and what it changes beside the state. Where it may start and lead stands in <see cref="CaseLife"/>.</summary>
public interface ICaseVerb
{
    /// <summary>Which.</summary>
    CaseVerb Verb { get; }

    /// <summary>All reasons against this input; asked before and inside the transaction.</summary>
    IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input);

    /// <summary>Reasons that only the rows and sealed words of the case can tell; asked inside the transaction, after the others.</summary>
    IEnumerable<Refusal> Reasons(CaseStep step) => [];

    /// <summary>Changes the case and gives the fact, to be filled with the shift once the state has moved.</summary>
    Func<CaseShift, ICaseFact> Change(CaseStep step);

    /// <summary>The component with this verb's fields, given the <c>Dossier</c>; null where a reason is all it asks for.</summary>
    Type? Fields => null;

    /// <summary>What must be known before the row of the table is chosen (a verdict); nothing for most.</summary>
    void Prepare(Case target, VerbInput input)
    {
    }

    /// <summary>The same where it stands in a table, e.g. whether the unit signs its results.</summary>
    void Prepare(Work work, Case target, VerbInput input) => Prepare(target, input);
}
