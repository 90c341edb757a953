using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Cases;

/// <summary>申请延期.</summary>
[FactKind("cases.extension-requested", 1, Audience.Staff)]
public sealed record ExtensionRequested(CaseShift Shift, int Days, Instant Due) : ICaseFact;

/// <summary>同意延期: the reporter is told both dates.</summary>
[FactKind("cases.extension-approved", 1, Audience.Resident)]
public sealed record ExtensionApproved(CaseShift Shift, int Days, Instant OldDue, Instant NewDue) : ICaseFact;

/// <summary>不同意延期.</summary>
[FactKind("cases.extension-refused", 1, Audience.Staff)]
public sealed record ExtensionRefused(CaseShift Shift) : ICaseFact;

/// <summary>延期申请失效: the due date came before a decision, and stands.</summary>
[FactKind("cases.extension-lapsed", 1, Audience.Staff)]
public sealed record ExtensionLapsed(CaseShift Shift) : ICaseFact;
