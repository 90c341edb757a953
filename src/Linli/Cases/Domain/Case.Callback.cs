using Linli.Dispatch;
using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>Who reported it and how far we came in reaching that person.</summary>
public sealed partial class Case
{
    /// <summary>What makes three tries an honest attempt: at least so long from the first to the third (domain.md 3.3).</summary>
    public static readonly Duration TriesSpread = Duration.FromMinutes(15);

    /// <summary>So many unanswered tries count as attempted.</summary>
    public const int TriesEnough = 3;

    /// <summary>Reported by someone on duty: no call-back, no rating (domain.md 3.8 rule 2).</summary>
    public bool ReportedByStaff { get; init; }

    /// <summary>The account of whoever filed it, where one did.</summary>
    public Guid? FiledBy { get; init; }

    /// <summary>这件事反映的是…本身: the report is about those who would handle it; they must not see it (rule 5).</summary>
    public NamedParty? About { get; init; }

    /// <summary>How the reporter wants to be reached.</summary>
    public ContactWay Contact { get; set; } = ContactWay.None;

    /// <summary>True while a name, a number, a time to call or the message it was taken from is kept; for the index that the night's erasing reads.</summary>
    public bool HoldsContact { get; set; }

    /// <summary>物业可联系我: the reporter's separate consent (PIPL art. 23).</summary>
    public bool PropertyMayContact { get; init; }

    /// <summary>Tries to reach the reporter so far.</summary>
    public int ContactTries { get; set; }

    /// <summary>The first of them.</summary>
    public Instant? FirstTryAt { get; set; }

    /// <summary>When the reporter was reached.</summary>
    public Instant? ReachedAt { get; set; }

    /// <summary>已尽力联系: three honest tries, or a number that is wrong.</summary>
    public bool IsAttempted { get; set; }

    /// <summary>True when the reporter is not staff and left a way to be reached.</summary>
    public bool OwesCallback => !ReportedByStaff && Contact is not (ContactWay.None or ContactWay.Paper);

    /// <summary>Takes a try in; true when the duty to call back is over: reached, or honestly attempted.</summary>
    public bool Tried(ContactResult result, Instant at)
    {
        ContactTries++;
        FirstTryAt ??= at;
        if (result is ContactResult.Reached or ContactResult.Declined)
        {
            ReachedAt ??= at;
            return true;
        }
        IsAttempted |= result == ContactResult.WrongNumber || (ContactTries >= TriesEnough && at - FirstTryAt >= TriesSpread);
        return IsAttempted;
    }
}
