using NodaTime;

namespace Linli.Deadlines;

/// <summary>放假或调休: one dated day on which a year's notice departs from Monday to Friday.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsOff">True for a holiday, false for a make-up working day (调休上班).</param>
/// <param name="Name">The holiday as the notice calls it, e.g. 春节.</param>
public readonly record struct DayException(LocalDate Date, bool IsOff, string Name);
