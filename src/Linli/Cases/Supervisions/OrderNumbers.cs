using System.Globalization;
using Linli.Foundation.Data;

namespace Linli.Cases.Supervisions;

/// <summary>督办单号: the running number of a year, without gaps: 督〔2026〕3号.</summary>
/// <remarks>The row is locked until the work ends. Orders are few; cases, of which there are many, take theirs in blocks.</remarks>
internal static class OrderNumbers
{
    /// <summary>The next number of the year.</summary>
    public static int Next(Work work, int year)
    {
        using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"INSERT INTO cases_order_counters (year, last) VALUES ({year}, 1) ON CONFLICT (year) DO UPDATE SET last = cases_order_counters.last + 1 RETURNING last");
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
