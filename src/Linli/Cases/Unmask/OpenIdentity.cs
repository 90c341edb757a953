using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Unmask;

/// <summary>What someone wants to see.</summary>
public enum Hidden
{
    /// <summary>The reporter's name and number.</summary>
    Contact,

    /// <summary>The reporter's own words.</summary>
    Original,

    /// <summary>One photo or voice message.</summary>
    Photo,

    /// <summary>原消息: the whole message a report was taken from, name and number included.</summary>
    Message,

    /// <summary>回执: the slip with the tracking code, printed for the reporter.</summary>
    Receipt,
}

/// <summary>A look at what is hidden.</summary>
/// <param name="What">What.</param>
/// <param name="Why">The typed reason; needless when dialling.</param>
/// <param name="ByDialling">True to dial for one's own open case.</param>
/// <param name="File">Which file, for a photo.</param>
public sealed record Look(Hidden What, string? Why, bool ByDialling = false, Guid? File = null);

/// <summary>查看联系方式或原文: every look is a fact that the reporter can read, with its reason (promise 6).</summary>
public sealed class OpenIdentity(IUnitOfWork unitOfWork, ICipher ring, IOrganizations organizations)
{
    /// <summary>A reason shorter than this says nothing.</summary>
    public const int ShortestReason = 4;

    /// <summary>The longest reason.</summary>
    public const int LongestReason = 200;

    /// <summary>So long after taking a report down its receipt can be printed, by the one who took it down: the reporter still stands there.</summary>
    public static readonly Duration ReceiptWithin = Duration.FromHours(1);

    /// <summary>So long an opened photo can be fetched.</summary>
    public static readonly Duration PhotoStaysOpen = Duration.FromMinutes(10);

    /// <summary>Records the look; the page may then show it.</summary>
    public Task<Outcome<Look>> Run(Guid caseId, Look look, CaseSight sight, Act act, CancellationToken cancel = default) =>
        unitOfWork.Run<Outcome<Look>>(work =>
        {
            if (work.Db.Cases.AsTracking().SingleOrDefault(row => row.Id == caseId) is not { } target || !sight.Sees(target))
                return CaseRefusals.NotFound;
            var snapshot = new CaseSnapshot(target, act);
            var reasons = Reasons(snapshot, look).ToList();
            if (reasons.Count > 0)
                return reasons;
            var secrets = work.Db.CasePrivates.AsNoTracking().Single(row => row.CaseId == caseId);
            if (secrets.Key is null)
                return new Refusal("Cases.Unmask.WordsErased");
            if (look.File is { } file && !work.Db.CaseFiles.Any(row => row.Id == file && row.CaseId == caseId))
                return CaseRefusals.NotFound;
            Record(work, target, secrets, look, act);
            return look;
        }, cancel);

    /// <summary>Records one look, in the work of whoever found that nothing speaks against it.</summary>
    internal void Record(Work work, Case target, CasePrivate secrets, Look look, Act act)
    {
        new CaseStep(work, target, act, new VerbInput(), secrets, ring).Keep(CaseTextKind.LookReason, look.ByDialling ? null : look.Why);
        var here = CaseVerbs.Point(target);
        work.Append(act, target, new IdentityUnmasked(new CaseShift(here, here), Storage.Word(look.What), look.ByDialling) { File = look.File });
    }

    /// <summary>All reasons against a look.</summary>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, Look look)
    {
        if (look.What == Hidden.Receipt)
        {
            if (snapshot.Act.Who is null || snapshot.Act.Who != snapshot.Case.FiledBy || snapshot.Case.ReportedByStaff || snapshot.Act.At - snapshot.Case.ReceivedAt > ReceiptWithin)
                yield return new Refusal("Cases.Refusal.ReceiptOver");
            yield break;
        }
        var contact = Knowing.Contact(snapshot, snapshot.Act.Unit is { } unit ? organizations.FindUnit(unit) : null).Access;
        var original = Knowing.Original(snapshot);
        var access = look.What switch
        {
            Hidden.Contact => contact,
            // It holds both: whoever may not have one of them does not get it.
            Hidden.Message => contact == Openness.Never || original == Openness.Never ? Openness.Never : Openness.Ask,
            _ => original,
        };
        if (access == Openness.Never)
            yield return new Refusal("Cases.Refusal.NotForYourPost");
        else if (look.ByDialling && access != Openness.Dial)
            yield return new Refusal("Cases.Refusal.NotYoursToDial");
        else if (ReasonRefusal(look) is { } poor)
            yield return poor;
    }

    /// <summary>What is wrong with the typed reason; null when it says something.</summary>
    internal static Refusal? ReasonRefusal(Look look) =>
        !look.ByDialling && (look.Why?.Trim().Length ?? 0) < ShortestReason ? new Refusal("Cases.Refusal.ReasonTooShort", Shell.Parts.PersonMask.ReasonField, ShortestReason)
        : look.Why?.Length > LongestReason ? new Refusal("Cases.Refusal.TextTooLong", Shell.Parts.PersonMask.ReasonField, look.Why.Length, LongestReason)
        : null;
}
