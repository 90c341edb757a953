using System.Globalization;
using Linli.Foundation.Data;

namespace Linli.Cases.Report;

/// <summary>案号: gives the running numbers of a year, <c>2026-0004217</c>.</summary>
/// <remarks>SQLite counts inside the lane, without gaps. On PostgreSQL a counter row locked by every submission would cut them to a quarter
/// (architecture.md), so each node takes a block of numbers at a time; a restart may leave some unused.</remarks>
public sealed class CaseNumbers(DatabaseOptions database)
{
    private const int Block = 20;
    private readonly Lock _lock = new();
    private (int Year, int Next, int End) _taken;

    /// <summary>The next number of the year.</summary>
    public string Next(Work work, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}-{(database.IsSqlite ? Take(work, year) : TakeFromBlock(year)):0000000}");

    private static int Take(Work work, int year)
    {
        var command = work.Prepared.Get("case-number", work.Transaction, prepared =>
        {
            prepared.CommandText = "INSERT INTO cases_counters (year, last) VALUES ($year, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last";
            var parameter = prepared.CreateParameter();
            parameter.ParameterName = "$year";
            prepared.Parameters.Add(parameter);
        });
        command.Parameters[0].Value = year;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private int TakeFromBlock(int year)
    {
        lock (_lock)
        {
            if (_taken.Year != year || _taken.Next > _taken.End)
                _taken = NewBlock(year);
            return _taken.Next++;
        }
    }

    private (int Year, int Next, int End) NewBlock(int year)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"INSERT INTO cases_counters (year, last) VALUES ({year}, {Block}) ON CONFLICT (year) DO UPDATE SET last = cases_counters.last + {Block} RETURNING last");
        var end = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        return (year, end - Block + 1, end);
    }
}
