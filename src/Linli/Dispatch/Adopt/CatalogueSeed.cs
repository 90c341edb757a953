using Linli.Dispatch.Decide;
using Linli.Dispatch.Keep;
using Linli.Foundation.Data;

namespace Linli.Dispatch.Adopt;

/// <summary>Puts the program's own catalogue into an empty deployment when it starts.</summary>
internal sealed class CatalogueSeed(IUnitOfWork work, BookKeeper keeper) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await work.Run(one => AdoptCatalogue.Seed(one, DispatchBook.Default()), cancellationToken))
            keeper.Forget();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
