using Linli.Foundation.Facts;

namespace Linli.Audit;

/// <summary>An auditor asked for an export of the record.</summary>
[FactKind("audit.export-asked", 1, Audience.Auditor)]
public sealed record ExportAsked(Guid? Subject, Guid? Who, string? Kind, string? From, string? Until, long UpTo) : IFact;

/// <summary>Another auditor released it.</summary>
[FactKind("audit.export-released", 1, Audience.Auditor)]
public sealed record ExportReleased(string Sha256, long Rows) : IFact;

/// <summary>Another auditor refused it.</summary>
[FactKind("audit.export-refused", 1, Audience.Auditor)]
public sealed record ExportRefused : IFact;

/// <summary>Its file was fetched.</summary>
[FactKind("audit.export-fetched", 1, Audience.Auditor)]
public sealed record ExportFetched : IFact;
