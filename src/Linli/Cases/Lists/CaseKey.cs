using Linli.Cases.Domain;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Cases.Lists;

/// <summary>翻页键: the row the next page begins after; its sort key and its id, as they stand in the address.</summary>
public readonly record struct CaseKey(Instant At, Guid Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static CaseKey? Parse(string? text)
    {
        var parts = text?.Split('.');
        return parts is [{ } at, { } id] && long.TryParse(at, System.Globalization.CultureInfo.InvariantCulture, out var micros) && Guid.TryParseExact(id, "N", out var guid)
            ? new CaseKey(Microseconds.FromInt64(micros), guid)
            : null;
    }

    /// <summary>The key of a row in a list.</summary>
    public static CaseKey Of(Case row, bool isOver) => new(isOver ? row.ClosedAt!.Value : row.Due, row.Id);

    /// <inheritdoc/>
    public override string ToString() => $"{Microseconds.ToInt64(At).ToString(System.Globalization.CultureInfo.InvariantCulture)}.{Id:N}";
}
