using System.Globalization;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using Linli.Papers;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Whistles.OnPaper;

/// <summary>签发吹哨通知单: a numbered paper to one department, filled from the whistle as it stands.</summary>
public sealed class IssueNotice(IPapers papers, ICases cases, IOrganizations organizations, DeploymentZone zone) : IWhistleVerb
{
    private const int LongestName = 40;

    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.IssueNotice;

    /// <inheritdoc/>
    public Type Fields => typeof(NoticeFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Signer))
            yield return new Refusal("Whistles.Refusal.Missing.Signer", nameof(input.Signer));
        else if (input.Signer.Length > LongestName)
            yield return new Refusal("Whistles.Refusal.TextTooLong", nameof(input.Signer), input.Signer.Length, LongestName);
    }

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        var one = step.One!;
        var issuer = step.Act.Unit is { } unit ? organizations.FindUnit(unit)?.Name ?? "" : "";
        var paper = papers.Issue(step.Work, step.Act, PaperKind.Whistle, Filled(step, issuer), new PaperIssue(Whistle.SubjectKind, step.Whistle.Id, issuer, step.Input.Signer!.Trim()), step.Key);
        return new WhistleNoticeIssued(one.Id, one.UnitId, paper.Id, paper.Year, paper.Number);
    }

    private WhistleNotice Filled(WhistleStep step, string issuer)
    {
        var (target, one) = (step.Whistle, step.One!);
        var (whistle, invitation, ids) = (target.Id, one.Id, target.Cases.Select(row => row.CaseId).ToList());
        step.Work.Flush();
        var texts = step.Work.Db.WhistleTexts.AsNoTracking().Where(text => text.WhistleId == whistle && text.InvitationId == null).OrderBy(text => text.FactVersion).ToList();
        var due = step.Work.Db.Clocks.AsNoTracking().Where(clock => clock.SubjectId == invitation && clock.Kind == ClockKind.ReportIn).OrderByDescending(clock => clock.StartedAt).Select(clock => (Instant?)clock.Due).FirstOrDefault();
        string Said(WhistleTextKind kind) => texts.FindLast(text => text.Kind == kind) is { Words: { } words } text ? step.Key.OpenText(words, WhistleSecrets.Of(text)) : "";
        return new WhistleNotice
        {
            Head = new CaseHead
            {
                Number = string.Join("、", cases.Rows(step.Work.Db).Where(row => ids.Contains(row.Id)).Select(row => row.Number).OrderBy(number => number)),
                Place = target.Place,
            },
            Department = organizations.FindUnit(one.UnitId)?.Name ?? "",
            BlownBy = issuer,
            RequestedBy = target.ByCommunity && target.AuthorUnitId is { } author ? organizations.FindUnit(author)?.Name ?? "" : "",
            Level = Texts.Say(Language.Zh, "Whistles.Urgency." + target.Urgency),
            BlownAt = When(target.IssuedAt),
            Cause = Said(WhistleTextKind.Matter),
            PowerNeeded = Said(WhistleTextKind.Power),
            WhyNotHere = Said(WhistleTextKind.Lack),
            CheckInBy = When(due),
            CheckInAt = target.VisitAt is { } visit ? Texts.Say(Language.Zh, "Whistles.Notice.At", target.Place, When(visit)) : target.Place,
            // A number broken over two lines is misread.
            Contact = (organizations.DutyPhone([.. new[] { target.CommunityId, target.StreetId, target.CountyId }.OfType<Guid>()], zone.Day(step.Act.At)) ?? "").Replace('-', '\u2011'),
        };
    }

    private string When(Instant? at) => at is { } known ? zone.Local(known).ToString("yyyy'年'M'月'd'日' HH:mm", CultureInfo.InvariantCulture) : "";
}
