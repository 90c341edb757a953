using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Plates;

/// <summary>停用牌码: a plate that was torn off, copied or hangs in the wrong place no longer opens anything.</summary>
internal static class RevokePlate
{
    private const int LongestReason = 200;

    public static Outcome<Guid> Run(Work work, Guid plate, string reason, Act act)
    {
        reason = reason.Trim();
        if (reason.Length == 0)
            return new Refusal("Areas.Plate.ReasonMissing", "reason");
        if (reason.Length > LongestReason)
            return new Refusal("Areas.Plate.ReasonTooLong", "reason", LongestReason);
        if (work.Db.Plates.AsTracking().SingleOrDefault(known => known.Id == plate) is not { } hanging)
            return new Refusal("Areas.Plate.Unknown", "plate") { IsMissing = true };
        if (hanging.RevokedAt is not null)
            return new Refusal("Areas.Plate.AlreadyRevoked", "plate", ShortCode.Print(hanging.ShortCode)) { IsConflict = true };
        (hanging.RevokedAt, hanging.RevokedBy, hanging.RevokedReason) = (act.At, act.Who, reason);
        work.Append(act, MapVersion.In(work), new PlateRevoked(plate));
        return plate;
    }
}
