namespace Linli.Cases;

/// <summary>What a verb left behind.</summary>
public sealed record CaseDone(Guid Id, string Number, CaseState State, int Version);
