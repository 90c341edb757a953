namespace Linli.Areas.Locate;

/// <summary>Finds communities and grids as files name them: by code, or by a name that only one bears.</summary>
internal sealed class AreaLookup
{
    private readonly AreaMap _map;
    private readonly ILookup<string, AreaRow> _communities;
    private readonly ILookup<(Guid Community, string Name), AreaRow> _grids;

    public AreaLookup(AreaMap map)
    {
        _map = map;
        var standing = map.ByCode.Values;
        _communities = standing.Where(area => area.Kind == AreaKind.Community)
            .SelectMany(area => new[] { area.Name, area.Label }.Distinct().Select(name => (Name: name, Area: area))).ToLookup(one => one.Name, one => one.Area);
        _grids = standing.Where(area => area.Kind > AreaKind.Community)
            .Select(area => (Community: CommunityOf(area.Id), Area: area)).Where(one => one.Community is not null)
            .ToLookup(one => (one.Community!.Value, one.Area.Name), one => one.Area);
    }

    /// <summary>A standing community by its 12 digits or by its name.</summary>
    public AreaRow? Community(string named) =>
        _map.ByCode.TryGetValue(named, out var coded) && coded.Kind == AreaKind.Community ? coded
        : _communities[named].Take(2).ToArray() is [var only] ? only : null;

    /// <summary>True when several communities bear the name.</summary>
    public bool IsAmbiguous(string named) => _communities[named].Skip(1).Any();

    /// <summary>A standing grid of the community by code or by name.</summary>
    public Guid? Grid(Guid community, string named) =>
        _map.ByCode.TryGetValue(named, out var coded) && coded.Kind > AreaKind.Community && CommunityOf(coded.Id) == community ? coded.Id
        : _grids[(community, named)].Take(2).ToArray() is [var only] ? only.Id : null;

    /// <summary>The county an area lies in, or what stands for one above it.</summary>
    public Guid CountyOf(Guid area) => _map.Up(area).First(row => row.Kind <= AreaKind.County).Id;

    private Guid? CommunityOf(Guid area) => _map.Up(area).FirstOrDefault(row => row.Kind == AreaKind.Community)?.Id;
}
