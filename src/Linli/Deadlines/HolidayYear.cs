using System.Collections.Immutable;

namespace Linli.Deadlines;

/// <summary>一年的放假安排: what one year's State Council notice sets. Ordinary weekends are not listed.</summary>
/// <remarks>Named after the notice, whose days may begin in December of the year before.</remarks>
/// <param name="Year">The year in the notice's title.</param>
/// <param name="Days">Its dated exceptions; empty while the notice is not out yet.</param>
public sealed record HolidayYear(int Year, ImmutableArray<DayException> Days);
