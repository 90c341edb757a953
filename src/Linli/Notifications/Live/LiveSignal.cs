namespace Linli.Notifications.Live;

/// <summary>Wakes the live feed on this node when a notice was written; polling remains the truth for those of other nodes.</summary>
internal sealed class LiveSignal
{
    private TaskCompletionSource _next = New();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
