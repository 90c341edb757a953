using System.Net.Sockets;

namespace Linli.Audit.Syslog;

/// <summary>Sends the record while the program runs; a server that is gone is tried again every half minute.</summary>
internal sealed class SyslogWorker(SendRecord send, ILogger<SyslogWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (send.IsOn && !stoppingToken.IsCancellationRequested)
        {
            var wait = Pace;
            try
            {
                if (await send.SendSome(stoppingToken) > 0)
                    continue;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                wait = Rest;
                if (failure is SocketException or OperationCanceledException)
                    log.LogWarning("The log server does not take the record ({Fault}); it goes on later.", failure.Message);
                else
                    log.LogError(failure, "Sending the record stumbled; it goes on later.");
            }
            await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
