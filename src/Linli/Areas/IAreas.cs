using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Areas;

/// <summary>区域: where a place is, whose it is and what it is called. Every question is answered from memory; a change counts up <see cref="Version"/>.</summary>
public interface IAreas
{
    /// <summary>The version of the map in memory.</summary>
    int Version { get; }

    /// <summary>The place that these clues name: by plate, choice, address or point, else the nearest community's queue. Refuses an unknown or revoked plate and a point without datum.</summary>
    Outcome<Place> Locate(Whereabouts clues);

    /// <summary>A plate by token or short code, revoked ones too; null when there is none.</summary>
    PlateRow? Plate(string tokenOrShortCode);

    /// <summary>A division or grid, ended ones too.</summary>
    AreaRow? Area(Guid id);

    /// <summary>A standing division by its 12-digit code, or a standing grid by its code.</summary>
    AreaRow? AreaByCode(string code);

    /// <summary>The area and all above it, the county first (province and prefecture left out).</summary>
    IReadOnlyList<AreaRow> Path(Guid id);

    /// <summary>Standing areas directly below, in order of code; null asks for the counties.</summary>
    IReadOnlyList<AreaRow> Below(Guid? id);

    /// <summary>All standing areas of a kind, in order of code.</summary>
    IReadOnlyList<AreaRow> All(AreaKind kind);

    /// <summary>True when <paramref name="inner"/> is <paramref name="outer"/> or lies in it.</summary>
    bool Holds(Guid outer, Guid inner);

    /// <summary>The buildings of a grid and of the grids in it, in order.</summary>
    IReadOnlyList<Guid> BuildingsIn(Guid grid);

    /// <summary>What people call an area or building, e.g. for the case's page; null when unknown.</summary>
    string? Label(Guid areaOrBuilding);

    /// <summary>Borders of areas that have one, WGS-84, each as the coordinates of a GeoJSON MultiPolygon; read from the database.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Borders(IReadOnlyCollection<Guid> areas, CancellationToken cancel = default);

    /// <summary>The outlines of a community's grids on a small sheet, from memory after the first time; null where none has a border.</summary>
    Task<AreaSketch?> Sketch(Guid community, CancellationToken cancel = default);

    /// <summary>Makes an organisation answer for a grid (null: nobody).</summary>
    Task<Outcome<Guid>> Entrust(Guid grid, Guid? unit, Act act, CancellationToken cancel = default);

    /// <summary>Sets the duty number of a community or street, printed on plates.</summary>
    Task<Outcome<Guid>> SetDutyPhone(Guid division, string phone, Act act, CancellationToken cancel = default);

    /// <summary>Makes plates for the buildings of a community, an estate or a grid that have none, or for one named place.</summary>
    Task<Outcome<PlateBatch>> MakePlates(PlateOrder order, Act act, CancellationToken cancel = default);

    /// <summary>Takes a plate out of service.</summary>
    Task<Outcome<Guid>> RevokePlate(Guid plate, string reason, Act act, CancellationToken cancel = default);
}

/// <summary>What plates are wanted for: all buildings of <paramref name="In"/> (community, grid, estate or one building), or the place <paramref name="Named"/> in that community or grid.</summary>
public sealed record PlateOrder(Guid In, string? Named = null);

/// <summary>Plates just made.</summary>
public sealed record PlateBatch(Guid Id, IReadOnlyList<PlateRow> Plates);
