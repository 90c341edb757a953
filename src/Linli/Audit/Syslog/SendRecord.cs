using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Audit.Syslog;

/// <summary>Sends the sealed record to the log server, in order, from where it broke off.</summary>
/// <remarks>
/// 1. A place is noted only after the server's socket took the messages before it: at least once, never left out by a crash of ours.
/// 2. It starts with what is sealed from now on; what is older stands in the backups and exports.
/// 3. Of several nodes the first to lock the place sends; the others find it done.
/// </remarks>
internal sealed class SendRecord(IUnitOfWork unitOfWork, DatabaseOptions database, SyslogSettings settings) : IDisposable
{
    /// <summary>The name of its place among the listeners.</summary>
    public const string Name = "audit.syslog";

    private const int MostAtOnce = 200;
    private readonly SyslogSender? _sender = SyslogSender.Parse(settings.Address) is { } address ? new SyslogSender(address) : null;

    /// <summary>True when a server is set.</summary>
    public bool IsOn => _sender is not null;

    /// <summary>Sends one batch; how many facts it sent.</summary>
    public async Task<int> SendSome(CancellationToken cancel = default)
    {
        if (_sender is null)
            return 0;
        var place = await unitOfWork.Run(Begin, cancel);
        var next = Next(place);
        if (next.Count == 0)
            return 0;
        await _sender.Send([.. next.Select(fact => SyslogMessage.Of(fact, Environment.MachineName))], cancel);
        var last = next[^1].Position;
        await unitOfWork.Run(work => work.Db.Listeners.Where(listener => listener.Name == Name && listener.Position < last).ExecuteUpdate(set => set.SetProperty(listener => listener.Position, last)), cancel);
        return next.Count;
    }

    /// <summary>How many sealed facts wait.</summary>
    public static long Waiting(LinliDb db) => db.Listeners.Where(listener => listener.Name == Name).Select(listener => (long?)listener.Position).FirstOrDefault() is { } place
        ? (db.FactsSealed.Max(placed => (long?)placed.Position) ?? 0) - place : 0;

    /// <inheritdoc/>
    public void Dispose() => _sender?.Dispose();

    private static long Begin(Work work)
    {
        if (work.Db.Listeners.AsNoTracking().SingleOrDefault(listener => listener.Name == Name) is { } known)
            return known.Position;
        var now = work.Db.FactsSealed.Max(placed => (long?)placed.Position) ?? 0;
        work.Db.Add(new ListenerPosition { Name = Name, Position = now });
        return now;
    }

    private List<SealedFact> Next(long place)
    {
        using var db = database.Read();
        return [.. (from placed in db.FactsSealed
                    join fact in db.Facts on placed.FactId equals fact.Id
                    where placed.Position > place
                    orderby placed.Position
                    select new { placed.Position, Fact = fact }).Take(MostAtOnce).ToList().Select(row => new SealedFact(row.Position, row.Fact))];
    }
}
