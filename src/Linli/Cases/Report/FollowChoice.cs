using Linli.Dispatch;
using Linli.Foundation.Data;
using NodaTime;

namespace Linli.Cases.Report;

/// <summary>跟进它: the reporter's choice among what neighbours told of already. The form sends a category; which case that is, is found anew when it arrives (ADR 0078).</summary>
public static class FollowChoice
{
    /// <summary>The form's field; empty for 不是，我说别的.</summary>
    public static readonly string Field = "follow";

    /// <summary>What was chosen; null for no choice, and for whatever neighbours may not be told of, whoever sends it.</summary>
    /// <remarks>A matter that ended meanwhile is one without a case: the report is then an ordinary one. Nothing that is answered tells the two apart but the page that shows the matters to all.</remarks>
    public static async Task<FollowedMatter?> Read(string? code, Guid? building, LinliDb db, Catalogue catalogue, Instant now, CancellationToken cancel)
    {
        if (building is not { } here || catalogue.Find(code) is not { } chosen || !LatelySolved.MayBeTold(chosen))
            return null;
        var matters = await NeighbourMatters.In(db, catalogue, here, now, cancel);
        return new FollowedMatter(chosen.Code, matters.FirstOrDefault(matter => matter.What == chosen)?.Open);
    }

    /// <summary>The report with plain words where its reporter wrote none: the category's own, in the language of the desk.</summary>
    public static ReportInput Worded(this ReportInput input, Catalogue catalogue) =>
        string.IsNullOrWhiteSpace(input.Text) && Chosen(input, catalogue) is { } chosen ? input with { Text = chosen.Name.Zh } : input;

    /// <summary>The tile under which the chosen category lies: the one that was pressed, if it does, or the first.</summary>
    public static string? TileOf(ReportInput input, Catalogue catalogue) => Chosen(input, catalogue) is not { } chosen ? input.Tile
        : catalogue.FindTile(input.Tile)?.Categories.Contains(chosen.Code) == true ? input.Tile
        : catalogue.Tiles.FirstOrDefault(tile => tile.Categories.Contains(chosen.Code))?.Key ?? input.Tile;

    private static CaseCategory? Chosen(ReportInput input, Catalogue catalogue) => catalogue.Find(input.Follows?.Category);
}
