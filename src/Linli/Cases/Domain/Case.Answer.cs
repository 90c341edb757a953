using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>The answer, its rating, and doing it again.</summary>
public sealed partial class Case
{
    /// <summary>Automatic reopenings before the street must confer about it (domain.md 3.3).</summary>
    public const int ReopeningsEnough = 2;

    /// <summary>How long after closing the reporter may reopen it.</summary>
    public static readonly Duration ReopenWindow = Duration.FromDays(15);

    /// <summary>When the latest answer was given.</summary>
    public Instant? RepliedAt { get; set; }

    /// <summary>Which answer it is: the first, or one after reopening. One rating each.</summary>
    public int ReplyRound { get; set; }

    /// <summary>The reporter's latest verdict.</summary>
    public RatingGrade? Grade { get; set; }

    /// <summary>The reporter's latest word on whether it is solved.</summary>
    public bool? Solved { get; set; }

    /// <summary>街道会商过: the street has decided about the third call for doing it again; it is not asked a fourth time.</summary>
    public bool IsConferred { get; set; }

    /// <summary>重办次数.</summary>
    public int Reopenings { get; set; }

    /// <summary>回访次数 since the latest answer.</summary>
    public int ReturnVisits { get; set; }
}
