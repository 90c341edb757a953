using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Cases;

/// <summary>案件: the door of this room, for rooms above: take a report in, do a verb, read rows to join with.</summary>
public interface ICases
{
    /// <summary>Takes a report in by the same path as the form.</summary>
    Task<Outcome<ReportAnswer>> Report(ReportInput input, Act act, CancellationToken cancel = default);

    /// <summary>Takes many in within one work; a refused one says why and hinders no other.</summary>
    Task<List<Outcome<ReportAnswer>>> ReportAll(IReadOnlyList<(ReportInput Input, Act Act)> reports, CancellationToken cancel = default);

    /// <summary>Takes a report in inside a work that is already running, for rooms that do more in it; without files.</summary>
    Outcome<ReportAnswer> Report(Work work, ReportInput input, Act act);

    /// <summary>All reasons against a report, asked before; nothing is stored.</summary>
    IReadOnlyList<Refusal> Against(ReportInput input, Act act);

    /// <summary>外部要求: the sender of a case set or changed the date for the answer, or urged it.</summary>
    Outcome<CaseDone> AskOutside(Work work, Guid id, Instant? due, bool urged, Act act);

    /// <summary>外部了结: the answer went back to the sender, or the matter itself did.</summary>
    Outcome<CaseDone> SettleOutside(Work work, Guid id, bool isReturned, Act act);

    /// <summary>What was answered to each of these cases so far; for whoever hands the answer on.</summary>
    IReadOnlyDictionary<Guid, CaseAnswer> Answers(LinliDb db, IReadOnlyCollection<Guid> ids);

    /// <summary>Cases that were reported from one of these numbers since then, newest first, by number as <see cref="Foundation.Privacy.PhoneNumber.Normal"/> writes it.</summary>
    ILookup<string, CaseRow> FromPhones(LinliDb db, IReadOnlyCollection<string> phones, Instant since);

    /// <summary>Other cases that were reported from the number of this one since then, newest first.</summary>
    IReadOnlyList<CaseRow> FromSamePhone(LinliDb db, Guid id, Instant since);

    /// <summary>Does verbs to a case in one work: all or none.</summary>
    Task<Outcome<CaseDone>> Do(CaseAddress address, IReadOnlyList<(CaseVerb Verb, VerbInput Input)> steps, Act act, CancellationToken cancel = default);

    /// <summary>The same inside a work that is already running, for rooms that do more in it.</summary>
    Outcome<CaseDone> Do(Work work, CaseAddress address, IReadOnlyList<(CaseVerb Verb, VerbInput Input)> steps, Act act);

    /// <summary>The address behind a tracking code, or null when it cannot be one.</summary>
    CaseAddress? Tracked(string? trackingCode);

    /// <summary>Cases as rooms above see them: no words, no person.</summary>
    IQueryable<CaseRow> Rows(LinliDb db);

    /// <summary>清单 of a case: what is still open, in the order of the list.</summary>
    IReadOnlyList<Guid> OpenItems(LinliDb db, Guid id);

    /// <summary>审核签发: whether a unit wants a second person to let its results go out.</summary>
    Outcome<Guid> SetSigning(Work work, Guid unit, bool wanted, Act act);

    /// <summary>Open cases that break promise 1: nobody responsible, or no clock running or lawfully paused. Must be none, always.</summary>
    IQueryable<Guid> Orphans(LinliDb db);
}

/// <summary>A case as other rooms may join it.</summary>
public sealed record CaseRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>案号.</summary>
    public required string Number { get; init; }

    /// <summary>State.</summary>
    public required CaseState State { get; init; }

    /// <summary>Category code.</summary>
    public required string Category { get; init; }

    /// <summary>外部编号.</summary>
    public string? OutsideNumber { get; init; }

    /// <summary>Place in words, building level at most.</summary>
    public required string Place { get; init; }

    /// <summary>When it reached us.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>The nearest due date.</summary>
    public required Instant Due { get; init; }

    /// <summary>The county.</summary>
    public Guid? CountyId { get; init; }

    /// <summary>The street.</summary>
    public Guid? StreetId { get; init; }

    /// <summary>The community.</summary>
    public Guid? CommunityId { get; init; }

    /// <summary>The grid.</summary>
    public Guid? GridId { get; init; }

    /// <summary>主办单位.</summary>
    public Guid? LeadUnitId { get; init; }

    /// <summary>Who answers for it now.</summary>
    public Guid? ResponsibleUnitId { get; init; }

    /// <summary>紧急程度.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>True while somebody still owes something.</summary>
    public bool IsOpen { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>有吹哨未销.</summary>
    public bool HasOpenWhistle { get; init; }

    /// <summary>Hidden from the community: the report is about those there (domain.md 3.8 rule 5).</summary>
    public bool IsKeptFromCommunity { get; init; }

    /// <summary>Hidden from the street.</summary>
    public bool IsKeptFromStreet { get; init; }

    /// <summary>The building.</summary>
    public Guid? BuildingId { get; init; }

    /// <summary>The words of the case were wiped out.</summary>
    public bool IsErased { get; init; }
}
