using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Desk;

/// <summary>转介: it belongs elsewhere by a reason of the list, and the reporter is told where at once (Beijing 接诉即办条例 art. 11).</summary>
public sealed class ReferCase : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Refer;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Referral is null || !Texts.Has(Language.Zh, "Dispatch.Referral." + input.Referral))
            yield return CaseRefusals.Missing(nameof(input.Referral), "Referral");
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "ReferralWords"))
            yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Reply, step.Input.Text);
        return shift => new CaseReferred(shift, step.Input.Referral!);
    }
}
