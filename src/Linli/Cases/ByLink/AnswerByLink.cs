using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.ByLink;

/// <summary>凭链接答复: what an outside body says, once or several times: material for the lead unit, which alone submits a result.</summary>
public sealed class AnswerByLink(DeploymentZone zone) : ICaseVerb
{
    /// <summary>Answers by one link; more come by a new one.</summary>
    public const int Most = 20;

    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AnswerByLink;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        var today = zone.Day(snapshot.Act.At);
        switch (input.Link?.Verdict)
        {
            case null:
                yield return CaseRefusals.Missing("verdict", "LinkVerdict");
                break;
            case LinkVerdict.NeedsTime when input.Link.Until is null:
                yield return CaseRefusals.Missing("until", "LinkUntil");
                break;
            case LinkVerdict.NeedsTime when input.Link.Until < today || input.Link.Until > today.PlusYears(1):
                yield return new Refusal("Cases.Refusal.LinkUntilOdd", "until");
                break;
            case LinkVerdict.NotOurs when string.IsNullOrWhiteSpace(input.Text):
                yield return CaseRefusals.Missing(nameof(input.Text), "LinkNotOurs");
                break;
            case LinkVerdict.Done when string.IsNullOrWhiteSpace(input.Text) && input.Files.Count == 0:
                yield return CaseRefusals.Missing(nameof(input.Text), "LinkDone");
                break;
        }
        foreach (var wrong in CaseRefusals.OfOptionalText(nameof(input.Text), input.Text))
            yield return wrong;
        if (input.Link?.Key is null or { Length: 0 or > 64 })
            yield return new Refusal("Cases.Refusal.LinkFormOld");
    }

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        if (Wanted(step) is not { } link)
            yield return new Refusal("Cases.Refusal.LinkGone");
        else if (link.Answers >= Most)
            yield return new Refusal("Cases.Refusal.TooManyLinkAnswers", null, Most);
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (link, said) = (Wanted(step)!, step.Input.Link!);
        link.Answers++;
        step.Work.Insert(new CaseLinkAnswer
        {
            Id = Ids.New(step.Act.At),
            LinkId = link.Id,
            CaseId = step.Case.Id,
            FactVersion = step.Case.Version + 1,
            Verdict = said.Verdict!.Value,
            Until = said.Verdict == LinkVerdict.NeedsTime ? said.Until : null,
            At = step.Act.At,
            Key = said.Key!,
        });
        step.Keep(CaseTextKind.LinkAnswer, step.Input.Text);
        step.KeepFiles();
        return shift => new LinkAnswered(shift, link.Id, said.Verdict.Value, step.Input.Files.Count);
    }

    private static CaseLink? Wanted(CaseStep step)
    {
        var (id, wanted) = (step.Case.Id, step.Input.Link?.Id);
        return CaseLinks.Live(step.Work.Db.CaseLinks.AsTracking(), step.Act.At).SingleOrDefault(link => link.Id == wanted && link.CaseId == id);
    }
}
