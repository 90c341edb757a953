using Linli.Foundation.Text;
using NodaTime;
using NodaTime.Text;

namespace Linli.Deadlines;

/// <summary>到期试算: a limit and a time of receipt, asked by the command <c>due</c> or on the page of deadlines: the same code for both.</summary>
public sealed record DueQuestion(ClockTerms Terms, Instant Received, WorkingTime Time)
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

    /// <summary>Reads the question, or says everything that is wrong with it.</summary>
    /// <param name="received">When it was received, e.g. <c>2026-02-13T10:00</c>, local or with an offset.</param>
    /// <param name="limit">The limit: <c>30m 2h 4wh 5wd 7d at-once</c>.</param>
    /// <param name="time">Calendar, hours and zone to count in.</param>
    /// <param name="inWindow">True when minutes and hours count only inside the service window.</param>
    public static Outcome<DueQuestion> Read(string received, string limit, WorkingTime time, bool inWindow)
    {
        var refusals = new List<Refusal>();
        if (!Limit.TryParse(limit, out var within))
            refusals.Add(new Refusal("Deadlines.Refusal.Limit", "limit", limit));
        if (At(received, time.Zone) is not { } at)
        {
            refusals.Add(new Refusal("Deadlines.Refusal.Received", "received", received));
            at = default;
        }
        if (refusals.Count > 0)
            return refusals;
        var terms = ClockTerms.Of(within);
        if (inWindow && terms.Counting == Counting.Always && within.Unit != LimitUnit.Days)
            terms = terms with { Counting = Counting.ServiceWindow };
        return new DueQuestion(terms, at, time);
    }

    /// <summary>The due date with its reasons; provisional where a year's list is missing.</summary>
    public ClockReading Reading => ClockReckoning.Read(Terms, Received, [], Time);

    /// <summary>The due date; refused when it would rest on a year nobody has told us about.</summary>
    public Outcome<ClockReading> Answer()
    {
        var reading = Reading;
        return reading.IsProvisional
            ? reading.UnknownYears.Select(year => new Refusal("Deadlines.Refusal.YearMissing", "holidays", year)).ToList()
            : reading;
    }

    private static Instant? At(string text, DateTimeZone zone)
    {
        foreach (var form in LocalForms)
            if (form.Parse(text).TryGetValue(default, out var local))
                return local.InZoneLeniently(zone).ToInstant();
        foreach (var form in OffsetForms)
            if (form.Parse(text).TryGetValue(default, out var offset))
                return offset.ToInstant();
        return null;
    }
}
