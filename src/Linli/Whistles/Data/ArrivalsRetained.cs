using Linli.Foundation.Data;
using Linli.Foundation.Retention;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles.Data;

/// <summary>报到位置到期: where somebody stood; who came, and when, stays (domain.md 6 row 5).</summary>
internal sealed class ArrivalsRetained : IRetained
{
    private const int MostAtOnce = 500;

    public string Kind => RetentionKind.Positions;

    public int Due(LinliDb db, RetentionCut cut) => Told(db, cut).Count();

    public int Erase(Work work, RetentionCut cut)
    {
        var old = Told(work.Db, cut).OrderBy(arrival => arrival.At).Select(arrival => arrival.InvitationId).Take(MostAtOnce).ToList();
        return old.Count == 0 ? 0 : work.Db.WhistleArrivals.Where(arrival => old.Contains(arrival.InvitationId) && arrival.Lon != null)
            .ExecuteUpdate(set => set.SetProperty(arrival => arrival.Lon, (double?)null).SetProperty(arrival => arrival.Lat, (double?)null));
    }

    private static IQueryable<Arrival> Told(LinliDb db, RetentionCut cut) => cut.Of(db.WhistleArrivals.Where(arrival => arrival.Lon != null), arrival => arrival.At, arrival => arrival.At);
}
