using Linli.Cases.ByLink;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Cases.Unmask;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Papers;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Paper;

/// <summary>签发文书: a paper with its number, filled from the case as it stands at this moment.</summary>
internal sealed class IssuePaper(IPapers papers, CaseMaterials materials, PaperFill fill, IOrganizations organizations, DutyDesk desk, ICipher ring, LinliSettings settings) : ICaseVerb
{
    private const int LongestName = 40;

    public CaseVerb Verb => CaseVerb.IssuePaper;

    public Type Fields => typeof(IssuePaperFields);

    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        var asked = input.Paper ?? new PaperInput();
        if (PaperKind.Of(asked.Kind) is null)
            yield return CaseRefusals.Missing("paper-kind", "PaperKind");
        if (string.IsNullOrWhiteSpace(asked.Signer))
            yield return CaseRefusals.Missing("signer", "Signer");
        else if (asked.Signer.Length > LongestName)
            yield return new Refusal("Cases.Refusal.TextTooLong", "signer", asked.Signer.Length, LongestName);
        foreach (var wrong in CaseRefusals.OfOptionalText("proposal", asked.Proposal))
            yield return wrong;
        if (asked.WithContact is not true)
            yield break;
        if (Knowing.Contact(snapshot, snapshot.Act.Unit is { } unit ? organizations.FindUnit(unit) : null).Access == Openness.Never)
            yield return new Refusal("Cases.Refusal.NotForYourPost", "with-contact");
        else if ((asked.Why?.Trim().Length ?? 0) < OpenIdentity.ShortestReason)
            yield return new Refusal("Cases.Refusal.ReasonTooShort", "why", OpenIdentity.ShortestReason);
    }

    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        var (id, snapshot) = (step.Case.Id, new CaseSnapshot(step.Case, step.Act));
        var facts = step.Work.Db.Facts.AsNoTracking().Where(fact => fact.SubjectId == id && fact.SubjectKind == Case.SubjectKind).ToList();
        if (PaperRules.Against(PaperKind.Of(step.Input.Paper!.Kind)!, snapshot, facts) is { } reason)
            yield return reason;
        if (step.Input.Paper.Link is { } link && !CaseLinks.Live(step.Work.Db.CaseLinks, step.Act.At).Any(row => row.Id == link && row.CaseId == id))
            yield return new Refusal("Cases.Refusal.LinkGone", "paper-link");
    }

    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (asked, kind) = (step.Input.Paper!, PaperKind.Of(step.Input.Paper!.Kind)!);
        var snapshot = new CaseSnapshot(step.Case, step.Act);
        var model = Model(step.Work.Db, kind, snapshot, step.Secrets, asked);
        if (asked.WithContact is true)
        {
            // Printing is a look: with its reason, for the reporter to read (promise 6).
            step.Keep(CaseTextKind.LookReason, asked.Why);
            var here = CaseVerbs.Point(step.Case);
            step.Work.Append(step.Act, step.Case, new IdentityUnmasked(new CaseShift(here, here), "contact", false));
        }
        var issued = papers.Issue(step.Work, step.Act, kind, model, Issuing(snapshot, asked), step.Key);
        return shift => new PaperIssued(shift, issued.Id, kind.Code, issued.Year, issued.Number);
    }

    /// <summary>The filled model, for the verb and for a draft on the screen.</summary>
    public PaperModel Model(Foundation.Data.LinliDb db, PaperKind kind, CaseSnapshot snapshot, CasePrivate secrets, PaperInput asked)
    {
        var material = materials.Read(db, snapshot, secrets);
        var model = fill.Of(kind, material, desk.NumberOf(snapshot.Case) ?? "", papers.Of(db, Case.SubjectKind, snapshot.Case.Id)) with
        {
            Proposal = asked.Proposal?.Trim() ?? "",
            ForIssuer = asked.WithContact is true && material.WholeReporter.Length > 0 ? new Dictionary<string, string> { ["反映人"] = material.WholeReporter } : new Dictionary<string, string>(),
        };
        if (model is not OrderPaper order || asked.Link is not { } id || db.CaseLinks.AsNoTracking().SingleOrDefault(row => row.Id == id) is not { Token: { } token } link)
            return model;
        var address = settings.PublicAddress.TrimEnd('/') + CaseLinks.Href(CaseSecrets.KeyOf(secrets, ring).OpenText(token, CaseLinks.Column("token", id)));
        return order with { AnswerLink = address, AnswerUntil = material.When(link.Until - NodaTime.Duration.FromMinutes(1)), QrAddress = address };
    }

    /// <summary>Who issues and who signs.</summary>
    public PaperIssue Issuing(CaseSnapshot snapshot, PaperInput asked) =>
        new(Case.SubjectKind, snapshot.Case.Id, snapshot.Act.Unit is { } unit ? organizations.FindUnit(unit)?.Name ?? "" : "", asked.Signer?.Trim() ?? "");
}
