using System.Globalization;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>时限: how long one has, <c>30m 2h 4wh 5wd 7d</c>, or at once.</summary>
public readonly record struct Limit(int Amount, LimitUnit Unit)
{
    private const string AtOnceText = "at-once";
    private const int Most = 3660 * 24 * 60;
    private static readonly (string Suffix, LimitUnit Unit)[] Units =
    [
        // Longer suffixes first: 5wd also ends in d.
        ("wd", LimitUnit.WorkingDays), ("wh", LimitUnit.WorkingHours),
        ("m", LimitUnit.Minutes), ("h", LimitUnit.Hours), ("d", LimitUnit.Days),
    ];

    /// <summary>立即: due the moment it starts.</summary>
    public static readonly Limit AtOnce = new(0, LimitUnit.Minutes);

    /// <summary>True when there is no time to lose at all.</summary>
    public bool IsAtOnce => Amount == 0;

    /// <summary>True when the working calendar decides when it ends.</summary>
    public bool NeedsCalendar => Unit is LimitUnit.WorkingHours or LimitUnit.WorkingDays;

    /// <summary>Working days.</summary>
    public static Limit OfWorkingDays(int days) => new(days, LimitUnit.WorkingDays);

    /// <summary>Minutes by the wall clock.</summary>
    public static Limit OfMinutes(int minutes) => new(minutes, LimitUnit.Minutes);

    /// <summary>Its length on whichever clock counts it; a working day has none before the office hours are known.</summary>
    public Duration Length => Unit switch
    {
        LimitUnit.Minutes => Duration.FromMinutes(Amount),
        LimitUnit.Hours or LimitUnit.WorkingHours => Duration.FromHours(Amount),
        LimitUnit.Days => Duration.FromDays(Amount),
        _ => throw new InvalidOperationException("Working days are counted, not measured."),
    };

    /// <summary>Reads <c>30m 2h 4wh 5wd 7d</c> and <c>at-once</c>; a space before the unit is forgiven.</summary>
    public static bool TryParse(string? text, out Limit limit)
    {
        limit = AtOnce;
        var word = (text ?? "").Trim().ToLowerInvariant();
        if (word is AtOnceText or "at once")
            return true;
        foreach (var (suffix, unit) in Units)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            if (!int.TryParse(word[..^suffix.Length].TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
                || amount is < 1 or > Most || (unit != LimitUnit.Minutes && amount > Most / 60))
                return false;
            limit = new Limit(amount, unit);
            return true;
        }
        return false;
    }

    /// <summary>As <see cref="TryParse"/>, for text that the program itself wrote.</summary>
    public static Limit Parse(string text) => TryParse(text, out var limit) ? limit : throw new FormatException($"Not a limit: {text}");

    /// <summary>As written: <c>5wd</c>.</summary>
    public override string ToString()
    {
        var unit = Unit;
        return IsAtOnce ? AtOnceText
            : Amount.ToString(CultureInfo.InvariantCulture) + Array.Find(Units, pair => pair.Unit == unit).Suffix;
    }

    /// <summary>In words: 5 个工作日, 5 working days.</summary>
    public Phrase Words => IsAtOnce ? new Phrase("Deadlines.Limit.AtOnce")
        : new Phrase($"Deadlines.Limit.{Unit}{(Amount == 1 ? ".One" : "")}", Amount);
}
