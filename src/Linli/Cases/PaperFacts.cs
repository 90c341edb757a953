using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>已签发文书.</summary>
[FactKind("cases.paper-issued", 1, Audience.Staff)]
public sealed record PaperIssued(CaseShift Shift, Guid Paper, string Kind, int Year, int Number) : ICaseFact;

/// <summary>已附盖章扫描件.</summary>
[FactKind("cases.paper-scanned", 1, Audience.Staff)]
public sealed record PaperScanned(CaseShift Shift, Guid Paper, int Files) : ICaseFact;
