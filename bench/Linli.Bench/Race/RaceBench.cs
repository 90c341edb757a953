using System.Diagnostics;
using System.Globalization;
using Linli.Bench.Processes;
using Linli.Bench.Town;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Bench.Race;

/// <summary><c>./do bench race</c>: R3, 64 people act on the same case at the same moment from the same page, on two nodes over one PostgreSQL; one wins, the others are told.</summary>
internal static class RaceBench
{
    private const int People = 64;
    private static readonly string[] Told = ["Cases.Refusal.ChangedMeanwhile", "Cases.Refusal.NotPossibleNow"];

    public static async Task<int> Run(bool full, ResultsPage results)
    {
        var rounds = full ? 1_000 : 100;
        using var cluster = PrivateCluster.Start();
        var folder = Directory.CreateTempSubdirectory("linli-race-").FullName;
        string[] settings = [$"--Linli:Folder={folder}", "--Linli:Lanes=32", $"--Linli:Database={cluster.NewDatabase("race")}"];
        await using var one = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        var plates = await BenchTown.Build(one.Services);
        await using var two = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        var acts = await Dispatchers(one.Services);
        var (faults, slowest, watch) = (new List<string>(), TimeSpan.Zero, Stopwatch.StartNew());
        for (var round = 0; round < rounds; round++)
        {
            var id = BenchTown.Taken(await one.Services.GetRequiredService<ReportCase>().Run(new ReportInput
            {
                Where = new Linli.Areas.Whereabouts { Plate = plates[round % plates.Count] },
                Text = "楼道的灯坏了，晚上看不见路。",
            }, Act.ByResident(Now(one.Services)))).Id;
            using (var db = one.Services.GetRequiredService<DatabaseOptions>().Read())
                await Race(id, CaseStamp.Of(await db.Cases.SingleAsync(row => row.Id == id)));
            if (faults.Count > 20)
                break;

            async Task Race(Guid target, string seen)
            {
                var since = Stopwatch.StartNew();
                var answers = await Task.WhenAll(acts.Select((act, person) => Task.Run(async () =>
                {
                    var node = person % 2 == 0 ? one : two;
                    var (verb, input) = AnyOf(person, seen);
                    try
                    {
                        var outcome = await node.Services.GetRequiredService<CaseVerbs>().Run(CaseAddress.Of(target), verb, input, act with { At = Now(node.Services) });
                        return outcome.IsRefused ? outcome.Refusals[0].Key : "";
                    }
                    catch (Exception failure)
                    {
                        return $"{failure.GetType().Name}: {failure.Message}";
                    }
                })));
                slowest = since.Elapsed > slowest ? since.Elapsed : slowest;
                var winners = answers.Count(answer => answer.Length == 0);
                if (winners != 1)
                    faults.Add($"round {round}: {winners} winners");
                if (answers.Where(answer => answer.Length > 0 && !Told.Contains(answer)).Distinct().ToList() is { Count: > 0 } others)
                    faults.Add($"round {round}: answered {string.Join(", ", others)}");
                using var after = two.Services.GetRequiredService<DatabaseOptions>().Read();
                var versions = await after.Facts.Where(fact => fact.SubjectId == target).Select(fact => fact.Version).Order().ToListAsync();
                if (!versions.SequenceEqual([1, 2]))
                    faults.Add($"round {round}: the history is {string.Join(",", versions)}");
            }
        }
        results.Note(string.Create(CultureInfo.InvariantCulture,
            $"{People} people at once, two nodes, {rounds} times in {watch.Elapsed.TotalSeconds:0} s: {(faults.Count == 0 ? "exactly one winner each, everybody else was told what changed, one fact each" : "WRONG")}; the slowest of all {People} was answered after {slowest.TotalMilliseconds:0} ms"));
        foreach (var fault in faults.Take(10))
            results.Note(fault);
        results.Write("race", "64 people on one case (R3)");
        Directory.Delete(folder, recursive: true);
        return faults.Count == 0 ? 0 : 1;
    }

    private static (CaseVerb, VerbInput) AnyOf(int person, string seen) => (person % 3) switch
    {
        0 => (CaseVerb.Accept, new VerbInput { Category = "0201", Seen = seen }),
        1 => (CaseVerb.Refer, new VerbInput { Referral = "litigation", Text = "请走诉讼程序。", Seen = seen }),
        _ => (CaseVerb.ProposeVoid, new VerbInput { Text = "不是一件事。", Seen = seen }),
    };

    private static async Task<List<Act>> Dispatchers(IServiceProvider services)
    {
        var (areas, organizations, now) = (services.GetRequiredService<Linli.Areas.IAreas>(), services.GetRequiredService<IOrganizations>(), Now(services));
        var street = areas.AreaByCode("990101001000")!.Id;
        var office = organizations.UnitOfKind("street", [street], services.GetRequiredService<Linli.Foundation.Time.DeploymentZone>().Day(now))!;
        var acts = new List<Act>();
        for (var person = 1; person <= People; person++)
        {
            var post = BenchTown.Taken(await services.GetRequiredService<AppointTo>().Run(
                new NewPost(new Guid(person, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]), office.Id, Role.StreetDispatcher) { AreaId = street, AreaKind = ScopeKind.Street }, Act.BySystem(now)));
            acts.Add(new Act(ActorKind.Staff, post.AccountId, now) { Post = post.Id, Role = post.Role.Word, Area = street, Unit = office.Id });
        }
        return acts;
    }

    private static Instant Now(IServiceProvider services) => services.GetRequiredService<IClock>().GetCurrentInstant();
}
