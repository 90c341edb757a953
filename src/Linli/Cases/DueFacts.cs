using Linli.Deadlines;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Cases;

/// <summary>时限顺延: a due date of the case changed without anybody's verb: the holiday list did. The old one is kept here.</summary>
/// <param name="Shift">Nothing moves.</param>
/// <param name="Clock">Which duty.</param>
/// <param name="OldDue">Before.</param>
/// <param name="NewDue">After; never earlier.</param>
/// <param name="Cause">Key of the reason.</param>
[FactKind("cases.due-moved", 1, Audience.Resident)]
public sealed record CaseDueMoved(CaseShift Shift, ClockKind Clock, Instant OldDue, Instant NewDue, string Cause) : ICaseFact;
