using System.Collections.Immutable;
using Linli.Deadlines;
using Linli.Foundation.Text;
using NodaTime;
using NodaTime.Text;

namespace Linli.Commands;

/// <summary>What the <c>due</c> command was asked, read from its arguments.</summary>
internal sealed record DueQuestion(ClockTerms Terms, Instant Received, WorkingTime Time)
{
    private static readonly LocalDateTimePattern[] LocalForms =
    [
        .. new[] { "uuuu-MM-ddTHH:mm", "uuuu-MM-ddTHH:mm:ss", "uuuu-MM-dd HH:mm", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd" }
            .Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    private static readonly OffsetDateTimePattern[] OffsetForms =
    [
        OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mmo<Z+HH:mm>"),
    ];

    /// <summary>Reads the arguments, or says everything that is wrong with them.</summary>
    public static Outcome<DueQuestion> Read(IEnumerable<FileInfo> holidays, string hours, string? window, string received, string limit)
    {
        var refusals = new List<Refusal>();
        if (!OfficeHours.TryParse(hours, out var office))
            refusals.Add(new Refusal("Deadlines.Refusal.OfficeHours", "hours", hours));
        var service = ServiceWindow.Default.Span;
        if (window is not null && !DaySpan.TryParse(window, out service))
            refusals.Add(new Refusal("Deadlines.Refusal.ServiceWindow", "window", window));
        if (!Limit.TryParse(limit, out var within))
            refusals.Add(new Refusal("Deadlines.Refusal.Limit", "limit", limit));
        if (At(received) is not { } at)
        {
            refusals.Add(new Refusal("Deadlines.Refusal.Received", "received", received));
            at = default;
        }
        var calendar = Calendar([.. holidays], refusals);
        if (refusals.Count > 0)
            return refusals;
        var terms = ClockTerms.Of(within);
        if (window is not null && terms.Counting == Counting.Always && within.Unit != LimitUnit.Days)
            terms = terms with { Counting = Counting.ServiceWindow };
        return new DueQuestion(terms, at, new WorkingTime(calendar, office!, new ServiceWindow(service), WorkingTime.China));
    }

    /// <summary>The due date; refused when it would rest on a year nobody has told us about.</summary>
    public Outcome<ClockReading> Answer()
    {
        var reading = ClockReckoning.Read(Terms, Received, [], Time);
        return reading.IsProvisional
            ? reading.UnknownYears.Select(year => new Refusal("Deadlines.Refusal.YearMissing", "holidays", year)).ToList()
            : reading;
    }

    private static WorkCalendar Calendar(ImmutableArray<FileInfo> files, List<Refusal> refusals)
    {
        if (files.IsEmpty)
            return BuiltInCalendars.All;
        var read = HolidayFiles.Read(files);
        refusals.AddRange(read.Refusals);
        return read.IsRefused ? WorkCalendar.WeekdaysOnly : WorkCalendar.Of(read.Value);
    }

    private static Instant? At(string text)
    {
        foreach (var form in LocalForms)
            if (form.Parse(text).TryGetValue(default, out var local))
                return local.InZoneLeniently(WorkingTime.China).ToInstant();
        foreach (var form in OffsetForms)
            if (form.Parse(text).TryGetValue(default, out var offset))
                return offset.ToInstant();
        return null;
    }
}
