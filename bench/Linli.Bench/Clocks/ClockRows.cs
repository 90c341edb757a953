using System.Globalization;
using Linli.Foundation.Data;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Bench.Clocks;

/// <summary>Many running clocks at once, put into the table past the program: most of them far from due, some due one after another within a minute.</summary>
internal static class ClockRows
{
    private const string Columns = "id, version, subject_kind, subject_id, kind, urgency, allowed, counting, yellow_percent, policy_version, started_at, due, yellow_at, is_provisional, state, turns, yellow_told_at, steps_told, next_attention";

    /// <summary>Clocks that nothing is to be told of for a year.</summary>
    public static void Idle(DatabaseOptions database, int count, Instant now) =>
        Insert(database, count, now, due: $"{Micros(now + Duration.FromDays(360))} + n * 1000000", told: "NULL", attention: $"{Micros(now + Duration.FromDays(300))} + n * 1000000");

    /// <summary>Clocks whose yellow was told and whose due dates are spread evenly over a time.</summary>
    public static void Due(DatabaseOptions database, int count, Instant now, Instant first, Duration over)
    {
        var each = (long)(over.TotalSeconds * 1_000_000 / count);
        Insert(database, count, now, due: string.Create(CultureInfo.InvariantCulture, $"{Micros(first)} + n * {each}"), told: Micros(now - Duration.FromMinutes(1)), attention: string.Create(CultureInfo.InvariantCulture, $"{Micros(first)} + n * {each}"));
    }

    private static void Insert(DatabaseOptions database, int count, Instant now, string due, string told, string attention)
    {
        var (id, numbers) = database.IsSqlite
            ? ("randomblob(16)", string.Create(CultureInfo.InvariantCulture, $"(WITH RECURSIVE one(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM one WHERE n < {count - 1}) SELECT n FROM one)"))
            : ("gen_random_uuid()", string.Create(CultureInfo.InvariantCulture, $"(SELECT generate_series(0, {count - 1})::bigint AS n)"));
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText = $"""
            INSERT INTO deadlines_clocks ({Columns})
            SELECT {id}, 0, 'bench', {id}, 'handling', 'normal', '5wd', 'always', 75, 'bench', {Micros(now - Duration.FromDays(5))}, {due}, {due}, {(database.IsSqlite ? "0" : "false")}, 'running', 0, {told}, 0, {attention}
            FROM {numbers} AS numbers
            """;
        command.ExecuteNonQuery();
        if (database.IsSqlite)
            return;
        // As autovacuum would have done by itself after an ordinary growth.
        command.CommandText = "ANALYZE deadlines_clocks";
        command.ExecuteNonQuery();
    }

    private static string Micros(Instant at) => Microseconds.ToInt64(at).ToString(CultureInfo.InvariantCulture);
}
