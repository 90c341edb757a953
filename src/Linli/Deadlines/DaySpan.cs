using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>一段时间: part of a day, <c>08:30-12:00</c>, in whole minutes; its end may be 24:00.</summary>
/// <param name="FromMinute">Minutes after midnight at which it opens.</param>
/// <param name="ToMinute">Minutes after midnight at which it closes; the closing moment is outside.</param>
public readonly record struct DaySpan(int FromMinute, int ToMinute)
{
    /// <summary>The opening moment on <paramref name="day"/>.</summary>
    public Instant Opens(LocalDate day, DateTimeZone zone) => At(day, FromMinute, zone);

    /// <summary>The closing moment on <paramref name="day"/>.</summary>
    public Instant Closes(LocalDate day, DateTimeZone zone) => At(day, ToMinute, zone);

    /// <summary>Reads <c>08:30-12:00</c>; a span is never empty and never passes midnight.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DaySpan span)
    {
        span = default;
        if (text?.Split('-', StringSplitOptions.TrimEntries) is not [var from, var to]
            || !TryMinute(from, out var opens) || !TryMinute(to, out var closes) || opens >= closes)
            return false;
        span = new DaySpan(opens, closes);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, for text that the program itself wrote.</summary>
    public static DaySpan Parse(string text) => TryParse(text, out var span) ? span : throw new FormatException($"Not a part of a day: {text}");

    /// <summary>As written: <c>08:30-12:00</c>.</summary>
    public override string ToString() => Join("-");

    /// <summary>As people read it: <c>08:30–12:00</c>.</summary>
    public string Shown => Join("–");

    private string Join(string dash) => string.Create(
        CultureInfo.InvariantCulture, $"{FromMinute / 60:00}:{FromMinute % 60:00}{dash}{ToMinute / 60:00}:{ToMinute % 60:00}");

    private static Instant At(LocalDate day, int minute, DateTimeZone zone) =>
        day.AtMidnight().PlusMinutes(minute).InZoneLeniently(zone).ToInstant();

    private static bool TryMinute(string text, out int minute)
    {
        minute = 0;
        if (text.Split(':') is not [var hours, var minutes] || minutes.Length != 2
            || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || m > 59 || h > 24)
            return false;
        minute = h * 60 + m;
        return minute <= 24 * 60;
    }
}
