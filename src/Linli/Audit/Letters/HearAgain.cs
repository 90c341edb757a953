using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Audit.Letters;

/// <summary>重新处理: lets a listener hear again what it could not take in, all of one subject in order, or none of it.</summary>
internal sealed class HearAgain(Listening listening, IEnumerable<IListener> listeners, ILogger<HearAgain> log)
{
    /// <summary>How many were heard.</summary>
    public async Task<Outcome<int>> Run(string listener, Guid subject, CancellationToken cancel = default)
    {
        if (listeners.All(known => known.Name != listener))
            return new Refusal("Audit.Refusal.NoListener", null, listener);
        try
        {
            return await listening.HearAgain(listener, subject, cancel) is var heard and > 0 ? heard : new Refusal("Audit.Refusal.NoLetter") { IsConflict = true };
        }
        // Whatever made it fail eight times may make it fail again: that is an answer, and the letter stays.
        catch (Exception failure) when (failure is not OperationCanceledException and not StorageBusyException)
        {
            log.LogError(failure, "Listener {Listener} could not hear {Subject} again.", listener, subject);
            return new Refusal("Audit.Refusal.StillDeaf", null, failure.GetType().Name);
        }
    }
}
