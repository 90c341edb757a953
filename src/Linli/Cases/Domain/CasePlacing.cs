using Linli.Areas;
using Linli.Dispatch;

namespace Linli.Cases.Domain;

/// <summary>Gives a case its category and its areas, with all that hangs on them.</summary>
internal static class CasePlacing
{
    /// <summary>A category brings urgency and protection with it.</summary>
    public static void Categorize(Case target, CaseCategory category)
    {
        target.Category = category.Code;
        target.Urgency = category.Urgency;
        target.Sensitive = category.Has(CategoryFlags.Sensitive);
        // Protection is given with the category and never silently taken away again (domain.md 3.8 rule 5).
        target.Confidential |= target.Sensitive;
    }

    /// <summary>Moves it into a grid or micro-grid and everything above that.</summary>
    public static void Move(Case target, IAreas areas, Guid grid)
    {
        (target.GridId, target.MicroGridId) = (null, null);
        foreach (var area in areas.Path(grid))
            switch (area.Kind)
            {
                case AreaKind.County: target.CountyId = area.Id; break;
                case AreaKind.Street: target.StreetId = area.Id; break;
                case AreaKind.Community: target.CommunityId = area.Id; break;
                case AreaKind.Grid or AreaKind.Special: target.GridId = area.Id; break;
                case AreaKind.Micro: target.MicroGridId = area.Id; break;
            }
    }
}
