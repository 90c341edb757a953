using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.ByLink;

/// <summary>收回链接: from now on it opens nothing; what was answered stays.</summary>
public sealed class RevokeLink : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RevokeLink;

    /// <inheritdoc/>
    public Type Fields => typeof(RevokeLinkFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Link?.Id is null)
            yield return CaseRefusals.Missing("link", "Link");
        foreach (var wrong in CaseRefusals.OfOptionalText(nameof(input.Text), input.Text))
            yield return wrong;
    }

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        if (Wanted(step) is null)
            yield return new Refusal("Cases.Refusal.LinkGone", "link");
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var link = Wanted(step)!;
        link.RevokedAt = step.Act.At;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new LinkRevoked(shift, link.Id);
    }

    private static CaseLink? Wanted(CaseStep step)
    {
        var (id, wanted) = (step.Case.Id, step.Input.Link?.Id);
        return step.Work.Db.CaseLinks.AsTracking().SingleOrDefault(link => link.Id == wanted && link.CaseId == id && link.RevokedAt == null);
    }
}
