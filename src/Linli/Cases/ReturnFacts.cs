using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>申请退回: the unit says that it is not its matter.</summary>
/// <param name="Shift">Nothing moves yet.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Suggested">The unit it suggests.</param>
/// <param name="Time">Which objection on this case, from 1.</param>
[FactKind("cases.return-requested", 1, Audience.Staff)]
public sealed record ReturnRequested(CaseShift Shift, Guid? Unit, Guid? Suggested, int Time) : ICaseFact;

/// <summary>同意退回.</summary>
/// <param name="Shift">Back to the desk, or on to another unit.</param>
/// <param name="From">The unit that had it.</param>
/// <param name="To">The unit that has it now; null when the desk looks for one.</param>
[FactKind("cases.return-accepted", 1, Audience.Resident)]
public sealed record ReturnAccepted(CaseShift Shift, Guid? From, Guid? To) : ICaseFact;

/// <summary>不同意退回.</summary>
[FactKind("cases.return-refused", 1, Audience.Staff)]
public sealed record ReturnRefused(CaseShift Shift, Guid? Unit) : ICaseFact;

/// <summary>裁定: which unit does it, once and for all.</summary>
[FactKind("cases.return-ruled", 1, Audience.Resident)]
public sealed record ReturnRuled(CaseShift Shift, Guid? From, Guid To) : ICaseFact;
