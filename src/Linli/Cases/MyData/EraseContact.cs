using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.MyData;

/// <summary>删除联系方式: name, number and how to be reached are wiped out; by the reporter at any time, by retention 180 days after closing (domain.md 6 row 16).</summary>
public sealed class EraseContact : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.EraseContact;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.Contact = ContactWay.None;
        Wipe(step);
        return shift => new ContactErased(shift);
    }

    internal static void Wipe(CaseStep step)
    {
        var secrets = step.Secrets;
        (secrets.Name, secrets.Phone, secrets.PhoneIndex, secrets.When, secrets.Message) = (null, null, null, null, null);
        secrets.ContactErasedAt ??= step.Act.At;
    }
}
