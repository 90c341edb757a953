namespace Linli.Notifications.Outbox;

/// <summary>Wakes the relay on this node when something was queued; polling remains the truth.</summary>
internal sealed class RelaySignal
{
    private TaskCompletionSource _next = New();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
