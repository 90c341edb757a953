using Linli.Foundation.Data;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Foundation.Retention;

/// <summary>What a night would do with one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Due">How many go.</param>
/// <param name="Held">How many would, but are held.</param>
public sealed record RetentionForecast(RetentionKind Kind, int Due, int Held);

/// <summary>试运行: counts what a night would erase, and erases nothing.</summary>
public sealed class RetentionDryRun(IEnumerable<IRetained> rooms, DatabaseOptions database, DeploymentZone zone)
{
    /// <summary>The day of the next night's run.</summary>
    public LocalDate NextNight(Instant now) => zone.Day(new EraseDue(rooms, zone).NextAfter(now, zone.Zone));

    /// <summary>What the night of a day would erase, each kind in its order; by the rules that will be in force then.</summary>
    public IReadOnlyList<RetentionForecast> Of(LocalDate day)
    {
        using var db = database.Read();
        var book = RetentionBook.Read(db);
        return [.. RetentionKind.All.Select(kind =>
        {
            var cut = book.Cut(kind.Word, day, zone);
            var serving = rooms.Where(room => room.Kind == kind.Word).ToList();
            return new RetentionForecast(kind, serving.Sum(room => room.Due(db, cut)), serving.Sum(room => room.Held(db, cut)));
        })];
    }
}
