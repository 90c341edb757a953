namespace Linli.Areas.Buildings;

/// <summary>楼栋: a building of an estate; each lies in one grid (domain.md §3.2).</summary>
public sealed class Building
{
    public required Guid Id { get; init; }

    public required Guid EstateId { get; init; }

    public required Guid CommunityId { get; init; }

    /// <summary>The deepest grid it lies in; null until that is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>As it is written on the wall: <c>3号楼</c>, <c>A座</c>, <c>幼儿园</c>.</summary>
    public required string Number { get; set; }

    /// <summary><see cref="BuildingNumber.Fold"/> of it; one of that number in an estate.</summary>
    public required string Folded { get; init; }

    /// <summary>What sorts 2 before 10.</summary>
    public required string SortKey { get; init; }

    /// <summary>What else it is called, one a line.</summary>
    public required string Aliases { get; set; }

    /// <summary>Longitude, WGS-84.</summary>
    public double? Lon { get; set; }

    /// <summary>Latitude, WGS-84.</summary>
    public double? Lat { get; set; }

    /// <summary>The datum the point came in.</summary>
    public Datum? SourceDatum { get; set; }

    /// <summary>户数: how many homes it has, where that was told; a count, never a list.</summary>
    public int? Households { get; set; }

    /// <summary>2 → <c>00002</c>, A → <c>A</c>: keyset lists need one order on both databases.</summary>
    public static string SortKeyOf(string folded) => folded.All(char.IsAsciiDigit) ? folded.PadLeft(5, '0') : folded;
}
