namespace Linli.Demo.Land;

/// <summary>The made-up county on paper: one county, two streets and a town, seven communities, 89 estates, 118 grids, 573 micro-grids, 900 buildings.</summary>
/// <remarks>The figures of the articles (S4, S1); the names are nobody's. An estate is one grid, a large one two; a micro-grid holds one or two buildings.</remarks>
internal sealed class LandPlan
{
    public const string CountyCode = "990201000000";
    public const string County = "青禾县";

    private const int FullMicroGrids = 573;
    private const int FullBuildings = 900;

    /// <summary>A community with its grids.</summary>
    public sealed record Community(string Code, string Name, string StreetCode, string Street, string DutyPhone, string Property, Ground Ground, List<Grid> Grids)
    {
        public string ShortName => Name[..^3];
    }

    /// <summary>A grid of one estate.</summary>
    public sealed record Grid(string Code, string Name, string Estate, Ground Ground, List<MicroGrid> MicroGrids);

    /// <summary>A micro-grid with its buildings.</summary>
    public sealed record MicroGrid(string Code, string Name, Ground Ground, List<Building> Buildings);

    /// <summary>A building.</summary>
    public sealed record Building(string Number, double Lon, double Lat);

    private LandPlan(Ground county, IReadOnlyList<(string Code, string Name, Ground Ground)> streets, IReadOnlyList<Community> communities) =>
        (Ground, Streets, Communities) = (county, streets, communities);

    /// <summary>The county's ground.</summary>
    public Ground Ground { get; }

    /// <summary>Streets and the town.</summary>
    public IReadOnlyList<(string Code, string Name, Ground Ground)> Streets { get; }

    /// <summary>The communities.</summary>
    public IReadOnlyList<Community> Communities { get; }

    /// <summary>All grids.</summary>
    public IEnumerable<Grid> Grids => Communities.SelectMany(community => community.Grids);

    /// <summary>All micro-grids.</summary>
    public IEnumerable<MicroGrid> MicroGrids => Grids.SelectMany(grid => grid.MicroGrids);

    /// <summary>All buildings.</summary>
    public IEnumerable<Building> Buildings => MicroGrids.SelectMany(micro => micro.Buildings);

    private sealed record Row(string Code, string Name, string StreetCode, string Street, string Phone, string Property, int Estates, int Grids);

    /// <summary>Draws it.</summary>
    public static LandPlan Of(DemoOptions options)
    {
        var random = DemoRandom.For(options.Seed, "land");
        var rows = DemoData.Rows("communities", cell => new Row(cell("code"), cell("name"), cell("street_code"), cell("street"), cell("duty_phone"), cell("property"),
            int.Parse(cell("estates"), System.Globalization.CultureInfo.InvariantCulture), int.Parse(cell("grids"), System.Globalization.CultureInfo.InvariantCulture)));
        var names = DemoData.Rows("estates", cell => (Community: cell("community"), Name: cell("name"))).ToLookup(row => row.Community, row => row.Name);
        var (county, town) = (Ground.Around(9_000, random), Ground.Around(1_900, random));
        var streets = rows.GroupBy(row => (row.StreetCode, row.Street)).ToList();
        var pieces = town.Cut([.. streets.Select(street => street.Sum(row => row.Estates))], random);
        var estates = rows.ToDictionary(row => row.Code, row => names[row.Code].Take(options.Scaled(row.Estates)).ToList());
        var grids = rows.ToDictionary(row => row.Code, row => estates[row.Code].Count + (options.Scale < 1 ? (int)((row.Grids - row.Estates) * options.Scale) : row.Grids - row.Estates));
        var micro = Shares(options.Scaled(FullMicroGrids), grids.Values.Sum(), random);
        var buildings = Shares(options.Scaled(FullBuildings), micro.Sum(), random);
        var (atGrid, atMicro) = (0, 0);
        var communities = new List<Community>();
        foreach (var (street, ground) in streets.Zip(pieces))
            foreach (var (row, home) in street.Zip(ground.Cut([.. street.Select(row => row.Estates)], random)))
            {
                var count = grids[row.Code];
                var drawn = Drawn(row.Code, estates[row.Code], home, micro[atGrid..(atGrid + count)], buildings[atMicro..], random);
                communities.Add(new Community(row.Code, row.Name, row.StreetCode, row.Street, row.Phone, row.Property, home, drawn));
                (atGrid, atMicro) = (atGrid + count, atMicro + drawn.Sum(grid => grid.MicroGrids.Count));
            }
        return new LandPlan(county, [.. streets.Zip(pieces, (street, ground) => (street.Key.StreetCode, street.Key.Street, ground))], communities);
    }

    private static List<Grid> Drawn(string community, List<string> estates, Ground home, int[] micro, int[] buildings, DemoRandom random)
    {
        // The first estates of the list are the large ones: two grids each.
        var large = micro.Length - estates.Count;
        List<(string Estate, string Name)> named =
            [.. estates.SelectMany((estate, at) => at < large ? [(estate, estate + "一网格"), (estate, estate + "二网格")] : new[] { (estate, estate + "网格") })];
        var (grids, at, next) = (new List<Grid>(), 0, 0);
        var numbers = new Dictionary<string, int>();
        foreach (var ((estate, name), ground) in named.Zip(home.Cut([.. micro], random)))
        {
            var code = $"{community}{at + 1:000}";
            var pieces = ground.Cut([.. Enumerable.Repeat(1, micro[at])], random);
            grids.Add(new Grid(code, name, estate, ground, [.. pieces.Select((piece, index) => new MicroGrid($"{code}{index + 1:00}", $"{index + 1}号微网格", piece,
                [.. Enumerable.Range(0, buildings[next++]).Select(_ =>
                {
                    var number = numbers[estate] = numbers.GetValueOrDefault(estate) + 1;
                    var (lon, lat) = piece.Spot(random);
                    return new Building($"{number}号楼", lon, lat);
                })]))]));
            at++;
        }
        return grids;
    }

    // At least one each, the rest by lot.
    private static int[] Shares(int total, int among, DemoRandom random)
    {
        var shares = Enumerable.Repeat(Math.Max(1, total / among), among).ToArray();
        foreach (var one in random.Shuffled(Enumerable.Range(0, among)).Take(Math.Max(0, total - shares.Sum())))
            shares[one]++;
        return shares;
    }
}
