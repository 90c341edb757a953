using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Foundation.Text;

namespace Linli.Cases.Extensions;

/// <summary>申请延期: more working days, with a reason that the reporter can be told.</summary>
public sealed class RequestExtension : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RequestExtension;

    /// <inheritdoc/>
    public Type Fields => typeof(RequestExtensionFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        var most = CaseRules.Current.ExtensionDays(snapshot.Case.LedByCommunity);
        if (input.Days is not { } days)
            yield return CaseRefusals.Missing(nameof(input.Days), "Days");
        else if (days < 1 || days > most)
            yield return new Refusal("Cases.Refusal.ExtensionTooLong", nameof(input.Days), most);
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason"))
            yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var days = step.Input.Days!.Value;
        CaseRequests.File(step, CaseRequests.New(step, RequestKind.Extension, days));
        step.Case.ResponsiblePersonId ??= step.Act.Who;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ExtensionRequested(shift, days, step.Case.HandlingDue ?? step.Act.At);
    }
}
