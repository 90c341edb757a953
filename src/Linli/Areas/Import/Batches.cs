using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Areas.Import;

/// <summary>分批写入: writes a worked-out import in parts, so that no other writer waits long; each part appends its fact.</summary>
/// <remarks>Every part checks that the map is still the one the plan was made from, plus the parts written since: two imports at once cannot mix.
/// A stop between parts leaves a beginning that the same file completes.</remarks>
internal sealed class Batches(IUnitOfWork works, MapKeeper keeper)
{
    /// <summary>Rows in a part: some tens of milliseconds.</summary>
    public const int Size = 250;

    /// <summary>Writes the parts; null when all went well.</summary>
    public async Task<Refusal?> Write(int version, IReadOnlyList<Action<Work>> parts, Func<int, IFact> fact, Act act, ImportRun run)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            run.Cancel.ThrowIfCancellationRequested();
            var number = part;
            var written = await works.Run<Outcome<int>>(work =>
            {
                var map = MapVersion.In(work);
                if (map.Version != version + number)
                    return new Refusal("Areas.Import.ChangedMeanwhile") { IsConflict = true };
                parts[number](work);
                work.Append(act, map, fact(number));
                work.AfterCommit(keeper.Forget);
                return number;
            }, run.Cancel);
            if (written.IsRefused)
                return written.Refusals[0];
            run.Progress?.Report((part + 1) / (double)parts.Count);
        }
        return null;
    }
}
