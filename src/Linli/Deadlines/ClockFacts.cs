using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>预警: a clock has used up the calm part of its limit. Told once for each due date.</summary>
[FactKind("deadlines.clock-turned-yellow", 1, Audience.Staff)]
public sealed record ClockTurnedYellow(ClockKind Clock, string SubjectKind, Guid SubjectId, Urgency Urgency, Instant Due, Guid? Unit, string? Role) : IFact;

/// <summary>超期: a clock has run out. Told once for each due date.</summary>
[FactKind("deadlines.clock-turned-red", 1, Audience.Staff)]
public sealed record ClockTurnedRed(ClockKind Clock, string SubjectKind, Guid SubjectId, Urgency Urgency, Instant Due, Guid? Unit, string? Role) : IFact;

/// <summary>升级: the next step of the escalation chain was reached. Each step is told once for each due date.</summary>
/// <param name="Clock">The duty.</param>
/// <param name="SubjectKind">The kind of thing it runs on.</param>
/// <param name="SubjectId">The thing it runs on.</param>
/// <param name="Urgency">How urgent the matter is.</param>
/// <param name="Due">The due date that was missed.</param>
/// <param name="Unit">The unit that answers for it.</param>
/// <param name="Role">The role that answers for it.</param>
/// <param name="Step">The step, from 1.</param>
/// <param name="To">The roles to be told.</param>
/// <param name="Delivery">At once, or in the next digest (domain.md 3.8, rule 13).</param>
[FactKind("deadlines.clock-escalated", 1, Audience.Staff)]
public sealed record ClockEscalated(
    ClockKind Clock, string SubjectKind, Guid SubjectId, Urgency Urgency, Instant Due, Guid? Unit, string? Role, int Step, IReadOnlyList<Recipient> To, Delivery Delivery) : IFact;

/// <summary>到期时间变动: a due date has changed; the old one is kept here.</summary>
/// <param name="Clock">The duty.</param>
/// <param name="SubjectKind">The kind of thing it runs on.</param>
/// <param name="SubjectId">The thing it runs on.</param>
/// <param name="OldDue">Before.</param>
/// <param name="NewDue">After.</param>
/// <param name="Cause">Key of the reason: the room's own, or one of <see cref="DueChange"/>.</param>
[FactKind("deadlines.due-changed", 1, Audience.Resident)]
public sealed record ClockDueChanged(ClockKind Clock, string SubjectKind, Guid SubjectId, Instant OldDue, Instant NewDue, string Cause) : IFact;

/// <summary>导入放假安排: a year's holiday list was imported.</summary>
[FactKind("deadlines.holidays-imported", 1, Audience.Staff)]
public sealed record HolidaysImported(int Year, int DaysOff, int DaysWorked) : IFact;

/// <summary>Keys of the reasons for which the program itself changes or keeps a due date.</summary>
public static class DueChange
{
    /// <summary>It went on after a pause.</summary>
    public static readonly string Resumed = "Deadlines.DueChange.Resumed";

    /// <summary>The holiday list changed.</summary>
    public static readonly string Calendar = "Deadlines.DueChange.Calendar";

    /// <summary>The holiday list would have made it earlier; the date already told is kept.</summary>
    public static readonly string Kept = "Deadlines.DueChange.Kept";
}
