using Linli.Areas;
using Linli.Deadlines;
using Linli.Demo.Land;
using Linli.Demo.People;
using Linli.Dispatch;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Demo.Stories;

/// <summary>All that stories are told in: the land, its people, the rules and the hour.</summary>
internal sealed record World(
    LandPlan Land, Crew Crew, IReadOnlyDictionary<string, IReadOnlyList<PlateRow>> Plates, IReadOnlyDictionary<string, Guid> Areas,
    IDispatch Dispatch, IDeadlines Deadlines, DeploymentZone Zone, Instant Now, ulong Seed)
{
    /// <summary>The department in which a second person lets results go out.</summary>
    public static readonly string Signing = "water";

    /// <summary>Opening hours of residents' days.</summary>
    private static readonly int[] Hours = [7, 8, 8, 9, 9, 9, 10, 10, 10, 11, 12, 13, 14, 15, 15, 16, 16, 17, 18, 19, 19, 20, 20, 21];

    /// <summary>A moment of that day when people report things.</summary>
    public Instant Reported(LocalDate day, DemoRandom random) =>
        Zone.At(day.At(new LocalTime(random.One(Hours), random.Below(60), random.Below(60))));

    /// <summary>The same moment, or the next in which an office works.</summary>
    public Instant Office(Instant at)
    {
        var local = Zone.Local(at);
        if (!Deadlines.Time.Calendar.IsWorkday(local.Date))
            return Zone.At(Deadlines.Time.Calendar.WorkdayAfter(local.Date, 1).At(new LocalTime(8, 35 + (local.Minute % 20), local.Second)));
        foreach (var span in Deadlines.Time.Hours.Spans)
        {
            if (at < span.Opens(local.Date, Zone.Zone))
                return span.Opens(local.Date, Zone.Zone) + Duration.FromSeconds((local.Minute * 20) + local.Second);
            if (at < span.Closes(local.Date, Zone.Zone))
                return at;
        }
        return Zone.At(Deadlines.Time.Calendar.WorkdayAfter(local.Date, 1).At(new LocalTime(8, 35 + (local.Minute % 20), local.Second)));
    }

    /// <summary>The same moment, or the next morning when people are asleep.</summary>
    public Instant Awake(Instant at)
    {
        var local = Zone.Local(at);
        var morning = new LocalTime(8, 2 + (local.Minute % 40), local.Second);
        return local.TimeOfDay < new LocalTime(8, 0) ? Zone.At(local.Date.At(morning))
            : local.Hour >= 22 ? Zone.At(local.Date.PlusDays(1).At(morning)) : at;
    }

    /// <summary>A clock as it would start.</summary>
    public ClockRow Clock(ClockKind kind, Urgency urgency, Instant at, Limit? limit = null) =>
        Deadlines.New(new ClockStart("case", Guid.Empty, kind, urgency, at) { Limit = limit });
}
