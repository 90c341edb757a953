namespace Linli.Areas;

/// <summary>值班电话来源: told from a room above (organisations), so that a plate carries the number that will really be answered (domain.md 3.8 rule 14).</summary>
/// <remarks>Without one, the number set on the community's own page is printed.</remarks>
public interface IDutyNumbers
{
    /// <summary>The duty number serving the first of these areas that has one, nearest first; null when none has.</summary>
    string? Of(IReadOnlyList<Guid> nearestFirst);
}
