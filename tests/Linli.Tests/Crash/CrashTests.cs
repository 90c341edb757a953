using Linli.Bench.Crash;
using Linli.Tests.Houses;

namespace Linli.Tests.Crash;

/// <summary>R1 in small: nothing acknowledged is lost by kill -9. 4 kills in 800 reports here; <c>./do bench crash</c> makes 20 in 2,000, with <c>--full</c> 200 in 20,000.</summary>
public sealed class CrashTests
{
    [Theory, OnBoth]
    public async Task Nothing_acknowledged_is_lost_when_the_program_is_killed(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("linli-crash-").FullName;
        var database = kind == DatabaseKind.Postgres ? PostgresCluster.Started.NewEmptyDatabase() : null;
        var found = await new CrashRun(new CrashPlan(Reports: 800, Kills: 4), folder, database).Run();
        found.Faults.ShouldBeEmpty($"the folder {folder} is kept");
        found.Acknowledged.ShouldBe(800);
        found.Photos.ShouldBe(80);
        Directory.Delete(folder, recursive: true);
    }
}
