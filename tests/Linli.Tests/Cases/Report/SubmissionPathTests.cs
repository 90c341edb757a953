using System.Globalization;
using Linli.Cases;
using Linli.Cases.Report;
using Linli.Tests.Houses;
using Npgsql;

namespace Linli.Tests.Cases.Report;

/// <summary>The shape of the submission path (quality.md: tests assert shape, never milliseconds).</summary>
public sealed class SubmissionPathTests
{
    private const int Warm = 30;
    private const int Blocks = 3;
    private const int Counted = 19;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_PostgreSQL_a_submission_takes_two_round_trips_also_one_that_follows(bool follows)
    {
        var direct = new NpgsqlConnectionStringBuilder(PostgresCluster.Started.NewDatabase());
        using var proxy = new CountingProxy(direct.Port);
        using var house = TestHouse.Unmigrated(new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = proxy.Port }.ConnectionString);
        var town = await Town.Build(house);
        // Once a second each kept copy (map, catalogue, roster) asks whether it is still the latest: that belongs to the second, not to a submission.
        house.Clock.StopMeasuring();
        var (number, least) = (0, int.MaxValue);
        for (var block = 0; block < Blocks; block++)
        {
            // Statements are prepared by then; and a new block of twenty numbers was just begun, so that the next nineteen need none.
            while (!IsFirstOfBlock(await Submit(house, town, ++number, follows)) || number < Warm)
            {
            }
            var (before, answered) = (proxy.RoundTrips, proxy.Answers);
            for (var counted = 1; counted <= Counted; counted++)
                await Submit(house, town, ++number, follows);
            // BEGIN, the rows, COMMIT: nothing else is ever asked.
            (proxy.Answers - answered).ShouldBe(3 * Counted);
            // Whether BEGIN travels with the rows only the order of packets tells, and on a busy machine the server may speak between two of one going.
            least = Math.Min(least, proxy.RoundTrips - before);
        }
        // The form's key is not looked up: its unique index speaks (performance.md, advice 2).
        least.ShouldBeInRange(Counted, 2 * Counted);
    }

    [Theory, OnBoth]
    public async Task The_same_form_again_after_other_work_is_the_same_case(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var first = await Submit(house, town, 1);
        await Submit(house, town, 2);
        var again = await Submit(house, town, 1);
        (again.Id, again.TrackingCode, again.IsRepeat).ShouldBe((first.Id, first.TrackingCode, true));
    }

    private static bool IsFirstOfBlock(ReportAnswer answer) => int.Parse(answer.Number.AsSpan(5), CultureInfo.InvariantCulture) % 20 == 1;

    private static async Task<ReportAnswer> Submit(TestHouse house, Town town, int number, bool follows = false) => (await house.Get<ReportCase>().Run(
        StoryTests.Humming(town) with { Follows = follows ? new FollowedMatter("0505", Guid.Empty) : null, IdempotencyKey = string.Create(CultureInfo.InvariantCulture, $"form-{number}") }, town.Resident)).ThrowIfRefused();
}
