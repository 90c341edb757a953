using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Deadlines.Holidays;

/// <summary>导入的放假安排: one year's notice as imported into this deployment. It takes the place of the built-in one.</summary>
internal sealed class HolidayList : ISubject
{
    /// <inheritdoc/>
    static string ISubject.SubjectKind => "holiday-list";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <summary>Grows with each import; the sum over all years is the calendar's stamp.</summary>
    public int Version { get; set; }

    /// <summary>The year of the notice.</summary>
    public required int Year { get; init; }

    /// <summary>When it was last imported.</summary>
    public Instant ImportedAt { get; set; }
}

/// <summary>A day of an imported list.</summary>
internal sealed class HolidayDayRow
{
    /// <summary>The year of the notice.</summary>
    public required int Year { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Off, or a make-up working day.</summary>
    public required bool IsOff { get; init; }

    /// <summary>The holiday.</summary>
    public required string Name { get; init; }
}
