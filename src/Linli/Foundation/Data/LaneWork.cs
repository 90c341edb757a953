using Linli.Foundation.Text;

namespace Linli.Foundation.Data;

/// <summary>A work waiting for a lane, with its answer.</summary>
internal abstract class LaneWork
{
    /// <summary>Runs it; true when its changes are to be kept.</summary>
    public abstract bool Run(Work work);

    /// <summary>Answers the waiting caller, after the commit.</summary>
    public abstract void Answer();

    /// <summary>Tells the waiting caller that nothing was kept.</summary>
    public abstract void Fail(Exception reason);

    /// <summary>True when the caller no longer waits.</summary>
    public abstract bool IsCancelled { get; }
}

/// <inheritdoc/>
internal sealed class LaneWork<T>(Func<Work, T> run, CancellationToken cancel) : LaneWork
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _answer.Task;

    public override bool IsCancelled => cancel.IsCancellationRequested;

    public override bool Run(Work work)
    {
        _result = run(work);
        if (_result is IOutcome { IsRefused: true })
            return false;
        work.Save();
        return true;
    }

    public override void Answer() => _answer.TrySetResult(_result!);

    public override void Fail(Exception reason)
    {
        if (reason is OperationCanceledException)
            _answer.TrySetCanceled(cancel);
        else
            _answer.TrySetException(reason);
    }
}
