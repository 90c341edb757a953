using Linli.Foundation.Data;

namespace Linli.Notifications.Outbox;

/// <summary>Runs the relay for as long as the program runs, each channel on its own, so that a slow gateway holds up nobody else.</summary>
internal sealed class RelayWorker(IEnumerable<IChannel> channels, Relay relay, RelaySignal signal, NotificationsSettings settings, ILogger<RelayWorker> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        settings.Silent ? Task.CompletedTask : Task.WhenAll(channels.Select(channel => Run(channel, stoppingToken)));

    private async Task Run(IChannel channel, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (await relay.SendSome(channel, stopping) > 0)
                    continue;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (StorageBusyException)
            {
                log.LogWarning("The relay of {Channel} waits for the database.", channel.Name);
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The relay of {Channel} stumbled; it tries again.", channel.Name);
            }
            await Task.WhenAny(next, Task.Delay(Poll, stopping));
        }
    }
}
