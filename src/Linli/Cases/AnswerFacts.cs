using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Cases;

/// <summary>请反映人补充.</summary>
[FactKind("cases.reporter-asked", 1, Audience.Resident)]
public sealed record ReporterAsked(CaseShift Shift) : ICaseFact;

/// <summary>反映人已补充.</summary>
[FactKind("cases.reporter-answered", 1, Audience.Resident)]
public sealed record AnswerOfReporter(CaseShift Shift, int Files) : ICaseFact;

/// <summary>补充到期: the work goes on with what is known.</summary>
[FactKind("cases.asking-lapsed", 1, Audience.Resident)]
public sealed record AskingLapsed(CaseShift Shift) : ICaseFact;

/// <summary>结果待签发: written, and waiting for a second person of the unit.</summary>
[FactKind("cases.reply-drafted", 1, Audience.Resident)]
public sealed record ReplyDrafted(CaseShift Shift, int Photos, ResultOutcome Outcome) : ICaseFact;

/// <summary>已签发.</summary>
[FactKind("cases.reply-approved", 1, Audience.Resident)]
public sealed record ReplyApproved(CaseShift Shift) : ICaseFact;

/// <summary>退回修改.</summary>
[FactKind("cases.draft-returned", 1, Audience.Staff)]
public sealed record DraftReturned(CaseShift Shift) : ICaseFact;

/// <summary>审核签发已启用或停用 for a unit.</summary>
[FactKind("cases.signing-set", 1, Audience.Staff)]
public sealed record SigningSet(Guid Unit, bool Wanted) : IFact;

/// <summary>提请解释办结.</summary>
[FactKind("cases.explained-close-proposed", 1, Audience.Resident)]
public sealed record ExplainedCloseProposed(CaseShift Shift, int Files) : ICaseFact;

/// <summary>解释办结: the reporter is told why it cannot be done, and that an appeal goes above.</summary>
[FactKind("cases.explained-close-approved", 1, Audience.Resident)]
public sealed record ExplainedCloseApproved(CaseShift Shift, int Round) : ICaseFact;

/// <summary>不同意解释办结.</summary>
[FactKind("cases.explained-close-refused", 1, Audience.Resident)]
public sealed record ExplainedCloseRefused(CaseShift Shift) : ICaseFact;

/// <summary>代录答复: by letter, from a unit that is not on the platform.</summary>
[FactKind("cases.answered-on-behalf", 1, Audience.Resident)]
public sealed record AnsweredOnBehalf(CaseShift Shift, Guid? Unit, int Files) : ICaseFact;

/// <summary>剔除.</summary>
[FactKind("cases.excluded-from-score", 1, Audience.Staff)]
public sealed record ExcludedFromScore(CaseShift Shift) : ICaseFact;

/// <summary>恢复计分.</summary>
[FactKind("cases.included-in-score", 1, Audience.Staff)]
public sealed record IncludedInScore(CaseShift Shift) : ICaseFact;

/// <summary>下一步已办.</summary>
[FactKind("cases.next-step-finished", 1, Audience.Resident)]
public sealed record NextStepFinished(CaseShift Shift, ResultOutcome Step, LocalDate? PlannedOn) : ICaseFact;
