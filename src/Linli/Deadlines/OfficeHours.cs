using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>办公时间: the parts of a working day in which an office works, lunch break left out.</summary>
public sealed class OfficeHours
{
    private OfficeHours(ImmutableArray<DaySpan> spans) => Spans = spans;

    /// <summary>08:30–12:00 and 14:30–18:00.</summary>
    public static OfficeHours Default { get; } = Parse("08:30-12:00,14:30-18:00");

    /// <summary>The parts, in order, at least one.</summary>
    public ImmutableArray<DaySpan> Spans { get; }

    /// <summary>Closing time on a working day: the moment a day limit ends.</summary>
    public Instant Closing(LocalDate day, DateTimeZone zone) => Spans[^1].Closes(day, zone);

    /// <summary>Reads <c>08:30-12:00,14:30-18:00</c>; the parts stand in order and do not touch each other.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OfficeHours? hours)
    {
        hours = null;
        var spans = ImmutableArray.CreateBuilder<DaySpan>();
        foreach (var part in (text ?? "").Split([',', '，', '、'], StringSplitOptions.TrimEntries))
        {
            if (!DaySpan.TryParse(part, out var span) || (spans.Count > 0 && span.FromMinute < spans[^1].ToMinute))
                return false;
            spans.Add(span);
        }
        hours = new OfficeHours(spans.ToImmutable());
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, for text that the program itself wrote.</summary>
    public static OfficeHours Parse(string text) =>
        TryParse(text, out var hours) ? hours : throw new FormatException($"Not office hours: {text}");

    /// <summary>As written: <c>08:30-12:00,14:30-18:00</c>.</summary>
    public override string ToString() => string.Join(',', Spans);
}
