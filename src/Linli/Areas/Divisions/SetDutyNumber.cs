using System.Text.RegularExpressions;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Divisions;

/// <summary>设置值班电话: the number that stands on a community's plates; empty takes it away.</summary>
internal static partial class SetDutyNumber
{
    public static Outcome<Guid> Run(Work work, Guid division, string phone, Act act)
    {
        phone = Plain.Folded(phone);
        if (phone.Length > 0 && !Number().IsMatch(phone))
            return new Refusal("Areas.Duty.NotANumber", "phone");
        if (work.Db.Divisions.AsTracking().SingleOrDefault(known => known.Id == division && known.ValidTo == null) is not { } named)
            return new Refusal("Areas.Place.UnknownArea", "division") { IsMissing = true };
        if ((named.DutyPhone ?? "") == phone)
            return division;
        named.DutyPhone = phone.Length > 0 ? phone : null;
        work.Append(act, MapVersion.In(work), new DutyNumberChanged(division));
        return division;
    }

    [GeneratedRegex(@"^\+?[0-9][0-9-]{2,18}[0-9]$")]
    private static partial Regex Number();
}
