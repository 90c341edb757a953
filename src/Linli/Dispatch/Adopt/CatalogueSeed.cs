using Linli.Dispatch.Decide;
using Linli.Dispatch.Keep;
using Linli.Foundation.Data;

namespace Linli.Dispatch.Adopt;

/// <summary>Puts the program's own catalogue into an empty deployment when it starts.</summary>
/// <remarks>Beside the start, not before it: until an edition is stored the same catalogue stands from memory (<see cref="BookKeeper"/>), and the first work of a lane costs a second (P10).</remarks>
internal sealed class CatalogueSeed(IUnitOfWork work, BookKeeper keeper) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await work.Run(one => AdoptCatalogue.Seed(one, DispatchBook.Default()), stoppingToken))
            keeper.Forget();
    }
}
