using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Areas;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Demo.Land;
using Linli.Demo.Orders;
using Linli.Demo.People;
using Linli.Demo.Stories;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Identity;
using Linli.Imports;
using Linli.Organizations;
using Linli.Whistles;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Linli.Demo;

/// <summary>示范县: makes a county with a year of cases in an empty database, by the program's own verbs and imports.</summary>
/// <remarks>
/// Promises: 1. nothing is written but by the doors that everybody uses, so what it shows is what the program does; 2. the same seed at the same
/// hour gives the same county (<see cref="Digest"/>); 3. no message leaves the house; 4. a database that holds anything is left alone.
/// </remarks>
public sealed class DemoCounty(
    IUnitOfWork works, DatabaseOptions database, IAreaImports imports, IAreas areas, IOrganizations organizations, FoundUnit found, CreateAccount create, AppointTo appoint, PlanShifts plan,
    IPasswordHasher<Account> hasher, IImports tables, ICases cases, IWhistles whistles, IDispatch dispatch, IDeadlines deadlines, DeploymentZone zone, IClock clock, Sealer sealer, Listening listening, LinliSettings settings)
{
    // A little more than the year the cases lie in: posts are held before the first report comes.
    private static readonly Duration Founded = Duration.FromDays(450);

    /// <summary>True when nothing has been put into the database yet.</summary>
    public bool IsEmpty
    {
        get
        {
            using var db = database.Read();
            return areas.Below(null).Count == 0 && organizations.Units(zone.Day(clock.GetCurrentInstant())).Count == 0 && !cases.Rows(db).Any();
        }
    }

    /// <summary>Makes it, or refuses because something is there already.</summary>
    public async Task<Outcome<DemoSheet>> Make(DemoOptions options, Action<DemoProgress>? progress = null)
    {
        if (!IsEmpty)
            return new Refusal("Demo.Refusal.NotEmpty");
        var now = clock.GetCurrentInstant();
        var act = Act.BySystem(Microseconds.Cut(now - Founded));
        var land = LandPlan.Of(options);
        var plates = await new MakeLand(imports, areas).Run(land, act, Says(DemoStep.Land));
        var crew = await new MakePeople(works, found, create, appoint, areas, hasher).Run(land, plates, options, act, Says(DemoStep.People));

        var ids = land.Communities.Select(community => community.Code).Concat(land.Grids.Select(grid => grid.Code)).ToDictionary(code => code, code => areas.AreaByCode(code)!.Id);
        var world = new World(land, crew, plates, ids, dispatch, deadlines, zone, now, options.Seed);
        var stories = TellStories.MakeUp(world, options);
        // One department wants a second person to let its results go out.
        Must(await works.Run(work => cases.SetSigning(work, crew.Department(World.Signing).Id, true, crew.Head(World.Signing).At(act.At))));
        var teller = new TellStories(works, cases, whistles);
        var told = await teller.Report(stories, Says(DemoStep.Reports));
        await teller.Play(world, stories, told, Says(DemoStep.Stories));
        await new MakeRosters(works, plan, organizations, zone).Run(land, crew, now);
        var (first, estate) = (land.Communities[0], land.Communities[0].Grids[0].Estate);
        await new MorningOrders(tables, zone).Run(estate, [.. plates[first.Code].Where(plate => plate.Label.StartsWith(estate, StringComparison.Ordinal))], crew.Dispatcher(first), now);
        // So that the page of rules has one of the county's own beside the program's.
        var ruling = new AuthorityRule("0507", null, null, crew.County.Post.AreaId, "parks", ["street"], Bilingual.AsWritten("青禾县政府专题会议纪要〔2026〕第 8 号"));
        Must(await dispatch.Rule(ruling, crew.County.At(now)));
        await Seal(Says(DemoStep.Record));

        var sheet = Sheet(options, crew, plates[first.Code][0]);
        sheet.Keep(settings.Folder);
        return sheet;

        Action<double> Says(DemoStep step) => share => progress?.Invoke(new DemoProgress(step, share));
    }

    /// <summary>SHA-256 over number, state, category, place, times and responsible unit of every case: equal for equal counties.</summary>
    public string Digest()
    {
        using var db = database.Read();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in cases.Rows(db).ToList().OrderBy(row => row.Number, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"{row.Number}|{row.State}|{row.Category}|{row.Place}|{Microseconds.ToInt64(row.ReceivedAt)}|{Microseconds.ToInt64(row.Due)}|{(row.ResponsibleUnitId is { } unit ? organizations.FindUnit(unit)?.Name : "")}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static T Must<T>(Outcome<T> outcome) => outcome.IsRefused
        ? throw new InvalidOperationException("The demo county met a refusal: " + string.Join(" ", outcome.Refusals.Select(refusal => $"{refusal.Field} {refusal.In(Language.En)}")))
        : outcome.Value;

    private async Task Seal(Action<double> progress)
    {
        var (before, more) = (Pending(), true);
        while (more)
        {
            more = await sealer.Seal() > 0 | await listening.HearSome();
            progress(before == 0 ? 1 : 1 - ((double)Pending() / before));
        }
    }

    private int Pending()
    {
        using var db = database.Read();
        return db.FactsPending.Count();
    }

    private DemoSheet Sheet(DemoOptions options, Crew crew, PlateRow plate) => new(options.Seed, plate.Token, plate.Label,
        [.. crew.All.DistinctBy(actor => actor.Post.Role).OrderBy(actor => actor.Post.Role)
            .Select(actor => new DemoSignIn(actor.Login, actor.Name, actor.Post.Role.Word, organizations.FindUnit(actor.Post.UnitId)!.Name))]);
}
