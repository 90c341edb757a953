using System.Globalization;
using System.Text;
using Linli.Areas;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using NodaTime;

namespace Linli.Bench.Town;

/// <summary>A made-up county to send reports to: one street, its communities with a grid and a building each, their offices and plates; built by the program's own verbs.</summary>
public static class BenchTown
{
    /// <summary>Migrates the database of these settings and builds the county; the plates' tokens.</summary>
    public static async Task<IReadOnlyList<string>> Build(string[] settings, int communities = 4)
    {
        await using var app = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        return await Build(app.Services, communities);
    }

    /// <summary>The same in a program that is already there.</summary>
    public static async Task<IReadOnlyList<string>> Build(IServiceProvider services, int communities = 4)
    {
        services.GetRequiredService<Migrator>().Migrate();
        var act = Act.BySystem(services.GetRequiredService<IClock>().GetCurrentInstant());
        var (imports, areas, units) = (services.GetRequiredService<IAreaImports>(), services.GetRequiredService<IAreas>(), services.GetRequiredService<FoundUnit>());
        var numbers = Enumerable.Range(1, communities).ToList();
        Taken(await imports.Divisions(Lines(["code,name", "990000000000,示范省", "990100000000,示范市", "990101000000,清河县", "990101001000,长平街道",
            .. numbers.Select(n => $"990101001{n:000},第{n}社区居委会")]), new DivisionOptions(), act, new ImportRun()));
        Taken(await imports.Grids(Lines(["""{"type":"FeatureCollection","features":[""",
            string.Join(",", numbers.Select(Square)), "]}"]), new GridOptions(Datum.Wgs84), act, new ImportRun()));
        Taken(await imports.Buildings(Lines(["community,estate,building,grid", .. numbers.Select(n => $"990101001{n:000},样板小区{n},1号楼,990101001{n:000}001")]),
            new BuildingOptions(), act, new ImportRun()));
        Guid Area(string code) => areas.AreaByCode(code)!.Id;
        var county = Taken(await units.Run(new NewUnit("county", "清河县社会工作部") { AreaKind = ScopeKind.County, AreaId = Area("990101000000") }, act));
        var street = Taken(await units.Run(new NewUnit("street", "长平街道办事处") { ParentId = county.Id, AreaKind = ScopeKind.Street, AreaId = Area("990101001000") }, act));
        var plates = new List<string>();
        foreach (var number in numbers)
        {
            var community = Area(string.Create(CultureInfo.InvariantCulture, $"990101001{number:000}"));
            Taken(await units.Run(new NewUnit("community", string.Create(CultureInfo.InvariantCulture, $"第{number}社区")) { ParentId = street.Id, AreaKind = ScopeKind.Community, AreaId = community }, act));
            plates.AddRange(Taken(await areas.MakePlates(new PlateOrder(community), act)).Plates.Select(plate => plate.Token));
        }
        return plates;
    }

    private static string Square(int number)
    {
        var (west, east) = (104 + (number * 0.02), 104.02 + (number * 0.02));
        return string.Create(CultureInfo.InvariantCulture, $$$"""{"type":"Feature","properties":{"code":"990101001{{{number:000}}}001","name":"第一网格","kind":"grid","community":"990101001{{{number:000}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{west:0.00}}},36.50],[{{{east:0.00}}},36.50],[{{{east:0.00}}},36.52],[{{{west:0.00}}},36.52],[{{{west:0.00}}},36.50]]]}}""");
    }

    private static ReadOnlyMemory<byte> Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    internal static T Taken<T>(Outcome<T> outcome) => outcome.IsRefused
        ? throw new InvalidOperationException(string.Join("\n", outcome.Refusals.Select(refusal => refusal.In(Language.En))))
        : outcome.Value;
}
