using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.MyData;

/// <summary>删除联系方式: name, number and how to be reached are wiped out; by the reporter at any time, after the end of the matter by its rule (<see cref="Retention.ContactsRetained"/>).</summary>
public sealed class EraseContact(ContactErasure erasure) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.EraseContact;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        erasure.Wipe(step.Work, [(step.Case, step.Secrets)], step.Act.At);
        return shift => new ContactErased(shift);
    }
}
