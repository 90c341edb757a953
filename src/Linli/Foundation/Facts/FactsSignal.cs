namespace Linli.Foundation.Facts;

/// <summary>Wakes the sealer on this node when something was appended; polling remains the truth.</summary>
public sealed class FactsSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Something was appended.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Completes at the next <see cref="Raise"/>.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
