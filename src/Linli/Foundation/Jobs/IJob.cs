using Linli.Foundation.Data;
using NodaTime;

namespace Linli.Foundation.Jobs;

/// <summary>定时任务: recurring work of a room, registered with <c>services.AddSingleton&lt;IJob, …&gt;()</c>.</summary>
public interface IJob
{
    /// <summary>A stored name, room and task, e.g. <c>identity.forget-forms</c>.</summary>
    string Name { get; }

    /// <summary>When it is next due after <paramref name="now"/>; the first time too, so that a start never sets off a night's work by day.</summary>
    Instant NextAfter(Instant now, DateTimeZone zone);

    /// <summary>Does one helping, under 100 ms so that nobody waits behind it; true when more is left.</summary>
    bool Do(Work work);
}

/// <summary>Common timetables.</summary>
public static class Timetable
{
    /// <summary>Every day at a time of the deployment's clock.</summary>
    public static Instant DailyAt(LocalTime time, Instant now, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        var next = (today + time).InZoneLeniently(zone).ToInstant();
        return next > now ? next : (today.PlusDays(1) + time).InZoneLeniently(zone).ToInstant();
    }
}
