namespace Linli.Cases.Domain;

/// <summary>Where it is: today's areas of responsibility, and the grid it was born in.</summary>
public sealed partial class Case
{
    /// <summary>The county.</summary>
    public Guid? CountyId { get; set; }

    /// <summary>The street or town.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The community; for an unlocated report the nearest one.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The grid of today's responsibility; moved by a verb when grids are cut anew.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The micro-grid.</summary>
    public Guid? MicroGridId { get; set; }

    /// <summary>The building of the plate.</summary>
    public Guid? BuildingId { get; set; }

    /// <summary>The micro-grid it was reported in; shown on the page, never moved.</summary>
    public Guid? BirthMicroGridId { get; init; }

    /// <summary>地点 in words, building level at most: 金润嘉园 3 号楼.</summary>
    public string Place { get; set; } = "";

    /// <summary>未定位: no single grid was found; a person sets it.</summary>
    public bool IsUnlocated => GridId is null;
}
