using System.Globalization;
using Linli.Foundation.Data;

namespace Linli.Notifications.Inbox;

/// <summary>Gives notices their places. The row stays locked until the commit, so places appear in the order of commits: what is read behind a place is complete.</summary>
public sealed class InboxCounter
{
    private const string Sql = """
        INSERT INTO notifications_counters (name, position) VALUES ('inbox', 1)
        ON CONFLICT (name) DO UPDATE SET position = notifications_counters.position + 1 RETURNING position
        """;

    /// <summary>What is counted.</summary>
    public required string Name { get; init; }

    /// <summary>The last place given.</summary>
    public required long Position { get; init; }

    internal static long Next(Work work)
    {
        var command = work.Prepared.Get("notifications-place", work.Transaction, static command => command.CommandText = Sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
