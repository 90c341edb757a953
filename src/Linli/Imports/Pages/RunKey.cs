using System.Globalization;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Imports.Pages;

/// <summary>Where the next page of earlier imports begins: instant and row, as an address carries it.</summary>
internal static class RunKey
{
    public static string Of(MadeImport run) => string.Create(CultureInfo.InvariantCulture, $"{Microseconds.ToInt64(run.At)}.{run.Id:N}");

    public static (Instant At, Guid Id)? Parse(string? key) =>
        key?.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var micros) && micros < 1L << 53 && Guid.TryParseExact(id, "N", out var row)
            ? (Microseconds.FromInt64(micros), row) : null;
}
