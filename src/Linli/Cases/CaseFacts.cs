using Linli.Dispatch;
using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>A case's coordinates before and after a fact, so that counts can be corrected exactly (architecture.md, rollups).</summary>
public sealed record CaseShift(CasePoint? Before, CasePoint After);

/// <summary>Where a case stands in every table that counts cases.</summary>
public sealed record CasePoint(string State, Guid? MicroGrid, Guid? Grid, Guid? Community, Guid? Street, Guid? County, Guid? Unit, string Category);

/// <summary>Every fact of a case carries its shift.</summary>
public interface ICaseFact : IFact
{
    /// <summary>Before and after.</summary>
    CaseShift Shift { get; }
}

/// <summary>已反映.</summary>
[FactKind("cases.case-reported", 1, Audience.Resident)]
public sealed record CaseReported(CaseShift Shift, IntakeChannel Channel, bool ByStaff, bool CallbackOwed, Guid? Plate, int Photos, bool Voice) : ICaseFact
{
    /// <summary>The neighbours' case that its reporter chose to follow; null for none.</summary>
    public Guid? Follows { get; init; }
}

/// <summary>已联系.</summary>
[FactKind("cases.contact-recorded", 1, Audience.Resident)]
public sealed record ContactRecorded(CaseShift Shift, ContactResult Result, int Try, bool DutyDone) : ICaseFact;

/// <summary>当场解决.</summary>
[FactKind("cases.case-solved-on-spot", 1, Audience.Resident)]
public sealed record CaseSolvedOnSpot(CaseShift Shift, string Category) : ICaseFact;

/// <summary>已解答.</summary>
[FactKind("cases.consult-answered", 1, Audience.Resident)]
public sealed record ConsultAnswered(CaseShift Shift) : ICaseFact;

/// <summary>已立案.</summary>
[FactKind("cases.case-accepted", 1, Audience.Resident)]
public sealed record CaseAccepted(CaseShift Shift, string Category, string Suggested, CaseKind Kind) : ICaseFact
{
    /// <summary>Which learned model had suggested it on the page, 0 for the catalogue's words; null where nobody was shown anything.</summary>
    public int? SuggestedBy { get; init; }
}

/// <summary>已转介.</summary>
[FactKind("cases.case-referred", 1, Audience.Resident)]
public sealed record CaseReferred(CaseShift Shift, string To) : ICaseFact;

/// <summary>拟作废.</summary>
[FactKind("cases.void-proposed", 1, Audience.Staff)]
public sealed record VoidProposed(CaseShift Shift) : ICaseFact;

/// <summary>已作废.</summary>
[FactKind("cases.case-voided", 1, Audience.Resident)]
public sealed record CaseVoided(CaseShift Shift) : ICaseFact;

/// <summary>不予作废.</summary>
[FactKind("cases.void-rejected", 1, Audience.Staff)]
public sealed record VoidRejected(CaseShift Shift) : ICaseFact;

/// <summary>已撤回.</summary>
[FactKind("cases.case-withdrawn", 1, Audience.Resident)]
public sealed record CaseWithdrawn(CaseShift Shift) : ICaseFact;

/// <summary>已派单.</summary>
[FactKind("cases.case-dispatched", 1, Audience.Resident)]
public sealed record CaseDispatched(CaseShift Shift, Guid Lead, IReadOnlyList<Guid> Co) : ICaseFact
{
    /// <summary>The unit that the page had proposed; null where it proposed none.</summary>
    public Guid? Proposed { get; init; }
}

/// <summary>撤回派单.</summary>
[FactKind("cases.dispatch-recalled", 1, Audience.Staff)]
public sealed record DispatchRecalled(CaseShift Shift, Guid? Lead) : ICaseFact;

/// <summary>内部分派.</summary>
[FactKind("cases.case-assigned-inside", 1, Audience.Resident)]
public sealed record CaseAssignedInside(CaseShift Shift, Guid Person) : ICaseFact;

/// <summary>已签收.</summary>
[FactKind("cases.case-acknowledged", 1, Audience.Resident)]
public sealed record CaseAcknowledged(CaseShift Shift) : ICaseFact;

/// <summary>开始办理.</summary>
[FactKind("cases.handling-started", 1, Audience.Resident)]
public sealed record HandlingStarted(CaseShift Shift) : ICaseFact;

/// <summary>已转派.</summary>
[FactKind("cases.case-transferred", 1, Audience.Resident)]
public sealed record CaseTransferred(CaseShift Shift, Guid? From, Guid To) : ICaseFact;

/// <summary>已提交结果.</summary>
[FactKind("cases.result-submitted", 1, Audience.Resident)]
public sealed record ResultSubmitted(CaseShift Shift, int Photos) : ICaseFact
{
    /// <summary>Whether it settles the matter or opens the next step.</summary>
    public ResultOutcome? Outcome { get; init; }
}

/// <summary>核查通过, 已答复.</summary>
[FactKind("cases.result-passed", 1, Audience.Resident)]
public sealed record ResultPassed(CaseShift Shift, int Round) : ICaseFact
{
    /// <summary>What comes next, where the result does not settle it.</summary>
    public ResultOutcome? Next { get; init; }
}

/// <summary>核查不通过.</summary>
[FactKind("cases.result-failed", 1, Audience.Resident)]
public sealed record ResultFailed(CaseShift Shift) : ICaseFact;

/// <summary>已评价.</summary>
[FactKind("cases.case-rated", 1, Audience.Resident)]
public sealed record CaseRated(CaseShift Shift, int Round, RatingGrade Grade, bool Solved, bool? CalledInTime, bool? WasPressed) : ICaseFact;

/// <summary>已回访.</summary>
[FactKind("cases.return-visit-recorded", 1, Audience.Resident)]
public sealed record ReturnVisitRecorded(CaseShift Shift, ContactResult Result, bool? Solved) : ICaseFact;

/// <summary>未评价办结.</summary>
[FactKind("cases.closed-unrated", 1, Audience.Resident)]
public sealed record ClosedUnrated(CaseShift Shift) : ICaseFact;

/// <summary>重办.</summary>
[FactKind("cases.case-reopened", 1, Audience.Resident)]
public sealed record CaseReopened(CaseShift Shift, int Time, bool ByReporter) : ICaseFact;

/// <summary>维持办结.</summary>
[FactKind("cases.close-confirmed", 1, Audience.Resident)]
public sealed record CloseConfirmed(CaseShift Shift) : ICaseFact;

/// <summary>保密开关.</summary>
[FactKind("cases.confidentiality-changed", 1, Audience.Staff)]
public sealed record ConfidentialityChanged(CaseShift Shift, bool On) : ICaseFact;

/// <summary>补充一句.</summary>
[FactKind("cases.word-added", 1, Audience.Resident)]
public sealed record WordAdded(CaseShift Shift, int Photos) : ICaseFact;

/// <summary>已删除联系方式: the reporter's name, number and way to be reached are no more; erasing is itself a fact (domain.md 3.8 rule 15).</summary>
[FactKind("cases.contact-erased", 1, Audience.Resident)]
public sealed record ContactErased(CaseShift Shift) : ICaseFact;

/// <summary>已删除全部内容: words, files and the key they were sealed with are no more.</summary>
[FactKind("cases.case-erased", 1, Audience.Resident)]
public sealed record CaseErased(CaseShift Shift, int Texts, int Files) : ICaseFact;

/// <summary>附件已到期删除: photos, recordings and papers were kept long enough.</summary>
[FactKind("cases.files-erased", 1, Audience.Resident)]
public sealed record FilesErased(CaseShift Shift, int Files) : ICaseFact;

/// <summary>暂缓删除: nothing of it is erased until then; the reason stands beside it, for the reporter too.</summary>
[FactKind("cases.erasure-held", 1, Audience.Resident)]
public sealed record ErasureHeld(CaseShift Shift, NodaTime.LocalDate Through) : ICaseFact;

/// <summary>解除暂缓.</summary>
[FactKind("cases.hold-lifted", 1, Audience.Resident)]
public sealed record HoldLifted(CaseShift Shift) : ICaseFact;

/// <summary>查看联系方式: somebody looked at the reporter's number or at a protected text, and why (domain.md 3.8 rule 11).</summary>
/// <param name="Shift">Nothing moves.</param>
/// <param name="What">contact, original, photo.</param>
/// <param name="ByDialling">True when dialling for one's own open case was reason enough.</param>
[FactKind("cases.identity-unmasked", 1, Audience.Resident)]
public sealed record IdentityUnmasked(CaseShift Shift, string What, bool ByDialling) : ICaseFact
{
    /// <summary>Which file was opened, for a photo or voice message.</summary>
    public Guid? File { get; init; }
}

/// <summary>补记录: staff added a note or photos.</summary>
[FactKind("cases.note-added", 1, Audience.Staff)]
public sealed record NoteAdded(CaseShift Shift, int Photos) : ICaseFact;

/// <summary>交接: the person who had it left the post; another person, or the unit's duty post, has it now (domain.md 3.8 rule 12).</summary>
[FactKind("cases.case-handed-over", 1, Audience.Staff)]
public sealed record CaseHandedOver(CaseShift Shift, Guid From, Guid? To) : ICaseFact;

/// <summary>请街道会商: done again twice already, the reporter asks once more; the street decides.</summary>
[FactKind("cases.conference-asked", 1, Audience.Resident)]
public sealed record ConferenceAsked(CaseShift Shift) : ICaseFact;

/// <summary>更正: what was set wrong, before and after.</summary>
[FactKind("cases.case-reclassified", 1, Audience.Staff)]
public sealed record CaseReclassified(CaseShift Shift, string CategoryBefore, string CategoryAfter, Dispatch.CaseKind KindBefore, Dispatch.CaseKind KindAfter) : ICaseFact;
