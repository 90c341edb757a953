using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Cases;

/// <summary>外部要求: whoever sent the matter (12345) set or changed the date for the answer, or urged it.</summary>
/// <param name="Shift">Nothing moves.</param>
/// <param name="Due">The date now; null where none was ever given.</param>
/// <param name="OldDue">The date before.</param>
/// <param name="Urged">催办.</param>
[FactKind("cases.outside-asked", 1, Audience.Staff)]
public sealed record OutsideAsked(CaseShift Shift, Instant? Due, Instant? OldDue, bool Urged) : ICaseFact;

/// <summary>外部了结: the answer went back to the sender, or the matter itself did.</summary>
[FactKind("cases.outside-settled", 1, Audience.Staff)]
public sealed record OutsideSettled(CaseShift Shift, bool IsReturned) : ICaseFact;
