using System.Globalization;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Shell;

/// <summary>Times as people say them ("今天 15:04", "还剩 2 小时 13 分"), pure: language, zone and now are given.</summary>
public sealed class TimeWords(Language language, DateTimeZone zone, Instant now)
{
    /// <summary>When it was or will be: 今天, 昨天 or 明天 with the time, else the date, with the year only when it is another one.</summary>
    public string At(Instant instant)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return Say("At", Day(local.Date), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>A day: 今天, 昨天, 明天, else "2月27日 周五".</summary>
    public string Day(LocalDate day)
    {
        var today = now.InZone(zone).Date;
        return Period.DaysBetween(today, day) switch
        {
            0 => Say("Today"),
            -1 => Say("Yesterday"),
            1 => Say("Tomorrow"),
            _ when day.Year == today.Year => day.ToString(Say("DayPattern"), Culture),
            _ => day.ToString(Say("YearPattern"), Culture),
        };
    }

    /// <summary>To the second with the offset, for the hover and for paper.</summary>
    public string Exact(Instant instant)
    {
        var zoned = instant.InZone(zone);
        var offset = zoned.Offset.ToString("+HH:mm", CultureInfo.InvariantCulture);
        return zoned.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " (UTC" + offset + ")";
    }

    /// <summary>What is left until <paramref name="due"/>, or by how much it is late.</summary>
    public string Left(Instant due) => due >= now ? Say("Left", Span(due - now)) : Say("Late", Span(now - due));

    /// <summary>How long ago, or how soon.</summary>
    public string Since(Instant instant) => (now - instant) switch
    {
        var past when past >= Duration.Zero && past < Duration.FromMinutes(1) => Say("JustNow"),
        var past when past >= Duration.Zero => Say("Ago", Span(past)),
        var ahead => Say("In", Span(-ahead)),
    };

    /// <summary>A length in its two largest units: "2 小时 13 分", "3 天 4 小时", "45 秒".</summary>
    public string Span(Duration length)
    {
        var seconds = (long)Math.Floor(length.TotalSeconds);
        (long Count, string Unit)[] units =
        [
            (seconds / 86_400, "Days"), (seconds / 3_600 % 24, "Hours"), (seconds / 60 % 60, "Minutes"), (seconds % 60, "Seconds"),
        ];
        var first = Array.FindIndex(units, unit => unit.Count > 0);
        if (first < 0)
            return Unit(0, "Minutes");
        var words = Unit(units[first].Count, units[first].Unit);
        // Seconds matter only within the last minute.
        return first < 2 && units[first + 1].Count > 0 ? words + " " + Unit(units[first + 1].Count, units[first + 1].Unit) : words;
    }

    /// <summary>A phrase whose instants and lengths are worded.</summary>
    public Phrase Worded(Phrase phrase) => phrase.Args.Length == 0 ? phrase : new Phrase(phrase.Key, [.. phrase.Args.Select(Worded)]);

    private object? Worded(object? argument) => argument switch
    {
        Instant instant => At(instant),
        Duration length => Span(length),
        Phrase inner => Worded(inner),
        _ => argument,
    };

    private CultureInfo Culture => Texts.Culture(language);

    private string Unit(long count, string unit) => Say(count == 1 ? unit + ".One" : unit, count);

    private string Say(string key, params object?[] args) => Texts.Say(language, "Shell.Time." + key, args);
}
