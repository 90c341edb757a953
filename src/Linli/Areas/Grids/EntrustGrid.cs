using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Grids;

/// <summary>确定责任单位: makes an organisation answer for a grid, or nobody.</summary>
internal static class EntrustGrid
{
    public static Outcome<Guid> Run(Work work, Guid grid, Guid? unit, Act act)
    {
        if (work.Db.Grids.AsTracking().SingleOrDefault(known => known.Id == grid && known.ValidTo == null) is not { } entrusted)
            return new Refusal("Areas.Place.UnknownArea", "grid") { IsMissing = true };
        if (entrusted.ResponsibleUnitId == unit)
            return grid;
        work.Append(act, MapVersion.In(work), new GridEntrusted(grid, entrusted.ResponsibleUnitId, unit));
        entrusted.ResponsibleUnitId = unit;
        return grid;
    }
}
