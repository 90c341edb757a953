using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.ByLink;

/// <summary>请外部单位答复: a link for someone without an account: to whom, what for, until when, and what may be seen.</summary>
/// <remarks>The program sends it nowhere: channels carry a place, a deadline and a link only, and whom to trust with it is a person's decision.</remarks>
public sealed class GiveLink(KeyRing ring, OutsideWords outside, DeploymentZone zone) : ICaseVerb
{
    /// <summary>The longest a link opens, in days.</summary>
    public const int MostDays = 30;

    /// <summary>Links of one case that may be open at once.</summary>
    public const int MostAtOnce = 10;

    private const int LongestName = 60;

    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.GiveLink;

    /// <inheritdoc/>
    public Type Fields => typeof(GiveLinkFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        var link = input.Link ?? new LinkInput();
        if (string.IsNullOrWhiteSpace(link.Recipient))
            yield return CaseRefusals.Missing("recipient", "Recipient");
        else if (link.Recipient.Length > LongestName)
            yield return new Refusal("Cases.Refusal.TextTooLong", "recipient", link.Recipient.Length, LongestName);
        if (!string.IsNullOrWhiteSpace(link.Phone))
            foreach (var wrong in PhoneNumber.Parse(link.Phone, "recipient-phone").Refusals)
                yield return wrong;
        foreach (var wrong in CaseRefusals.OfText(nameof(input.Text), input.Text, "LinkPurpose"))
            yield return wrong;
        // Of a protected case only the summary that a dispatcher confirmed may leave; nothing is written anew for outside.
        if (!snapshot.Case.IsProtected)
            foreach (var wrong in CaseRefusals.OfText(nameof(input.Summary), input.Summary, "LinkBrief"))
                yield return wrong;
        if (link.Days is null or < 1 or > MostDays)
            yield return new Refusal("Cases.Refusal.LinkDays", "days", MostDays);
        if (link.Photos is { Count: > 0 } && snapshot.Case.IsProtected)
            yield return new Refusal("Cases.Refusal.ProtectedPhotosStay", "release");
    }

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        var id = step.Case.Id;
        if (step.Case.IsProtected && CaseSecrets.Summary(step.Secrets, ring) is null)
            yield return new Refusal("Cases.Refusal.SummaryMissing");
        foreach (var wrong in outside.Reasons(step, nameof(VerbInput.Text), step.Input.Text))
            yield return wrong;
        if (!step.Case.IsProtected)
            foreach (var wrong in outside.Reasons(step, nameof(VerbInput.Summary), step.Input.Summary))
                yield return wrong;
        if (CaseLinks.Live(step.Work.Db.CaseLinks.AsNoTracking(), step.Act.At).Count(link => link.CaseId == id) >= MostAtOnce)
            yield return new Refusal("Cases.Refusal.TooManyLinks", null, MostAtOnce);
        var photos = Photos(step.Input);
        if (step.Work.Db.CaseBlurs.Count(blur => blur.CaseId == id && photos.Contains(blur.FileId)) < photos.Count)
            yield return new Refusal("Cases.Refusal.PhotoNotBlurred", "release");
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (given, days, photos) = (step.Input.Link!, step.Input.Link!.Days!.Value, Photos(step.Input));
        var (id, token) = (Ids.New(step.Act.At), TrackingCode.New());
        step.Work.Insert(new CaseLink
        {
            Id = id,
            CaseId = step.Case.Id,
            FactVersion = step.Case.Version + 1,
            TokenIndex = CaseLinks.IndexOf(ring, token),
            Token = step.Key.SealText(token, CaseLinks.Column("token", id)),
            Recipient = step.Key.SealText(given.Recipient!.Trim(), CaseLinks.Column("recipient", id)),
            Phone = string.IsNullOrWhiteSpace(given.Phone) ? null : step.Key.SealText(PhoneNumber.Parse(given.Phone).Value.Normal, CaseLinks.Column("phone", id)),
            GivenAt = step.Act.At,
            // Through the whole last day: "until Friday" means Friday evening to everybody.
            Until = zone.Zone.AtStartOfDay(zone.Day(step.Act.At).PlusDays(days + 1)).ToInstant(),
            UnitId = step.Act.Unit,
        });
        foreach (var photo in photos)
            step.Work.Insert(new CaseLinkPhoto { LinkId = id, FileId = photo });
        step.Keep(CaseTextKind.LinkPurpose, step.Input.Text);
        if (!step.Case.IsProtected)
            step.Keep(CaseTextKind.LinkBrief, step.Input.Summary);
        return shift => new LinkGiven(shift, id, days, photos.Count);
    }

    private static List<Guid> Photos(VerbInput input) => [.. (input.Link?.Photos ?? []).Distinct()];
}
