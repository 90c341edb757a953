using System.Data.Common;
using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Cases.Report;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Linli.Tests.Cases.Lists;

/// <summary>Pages of cases: who sees what, in which order, by how many commands and over which index.</summary>
public sealed class CaseListsTests
{
    [Theory, OnBoth]
    public async Task Each_role_sees_exactly_its_cases(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var chief = await house.NewPerson(Role.BuildingChief, town.CommunityOffice.Id, town.Plate.Building, ScopeKind.Building);
        var own = await Report(house, town, "楼下冷库外机整夜响。");
        var lamp = await Report(house, town, "楼道灯坏了。");
        var confidential = await Report(house, town, "请保密：三单元有人私拉电线。", confidential: true);
        var aboutCommunity = await Report(house, town, "社区办事拖拉。", about: NamedParty.Community);
        var aboutStreet = await Report(house, town, "街道办事拖拉。", about: NamedParty.Street);
        var elsewhere = await Report(house, town, "柳湖小区路灯不亮。", at: town.OtherCommunity);
        var sent = await Report(house, town, "烟囱冒黑烟。");
        await Send(house, town, sent, town.Ecology.Id);

        await Sees(house, town.Secretary, own, lamp, confidential, aboutStreet, sent);
        await Sees(house, town.GridHead, own, lamp, confidential, aboutStreet, sent);
        await Sees(house, town.GridWorker, own, lamp, confidential, aboutStreet, sent);
        await Sees(house, town.OtherSecretary, elsewhere);
        await Sees(house, town.Dispatcher, own, lamp, confidential, aboutCommunity, elsewhere, sent);
        await Sees(house, town.CountyDispatcher, own, lamp, confidential, aboutCommunity, aboutStreet, elsewhere, sent);
        await Sees(house, town.EcologyHandler, sent);
        await Sees(house, town.Leader, own, lamp, confidential, aboutCommunity, elsewhere, sent);
        await Sees(house, chief, [lamp, .. house.Get<IDispatch>().Current["0201"].Has(CategoryFlags.OpensDispute) ? Array.Empty<Guid>() : [own, sent]]);
    }

    [Theory, OnBoth]
    public async Task Pages_follow_each_other_without_gap_or_repetition(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var all = new List<Guid>();
        for (var n = 0; n < 11; n++)
        {
            all.Add(await Report(house, town, $"第 {n} 件"));
            // Several at the same instant are due at the same instant: the id breaks the tie.
            if (n % 3 == 0)
                house.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        using var db = house.Read();
        var sight = SightOf(house, town.Dispatcher);
        var walked = new List<Linli.Cases.Domain.Case>();
        for (CaseKey? after = null; ;)
        {
            var page = await CaseLists.Page(db, sight, town.StreetOffice.Id, CaseFilter.Open, house.Clock.Now, after, size: 3);
            walked.AddRange(page.Rows);
            if (page.Next is null)
                break;
            after = CaseKey.Parse(page.Next.ToString());
        }
        walked.Select(row => row.Id).ShouldBe(all, ignoreOrder: true);
        walked.ShouldBe(walked.OrderBy(row => row.Due).ThenBy(row => row.Id));
    }

    [Theory, OnBoth]
    public async Task A_case_found_by_two_branches_stands_once_and_counts_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var own = await Report(house, town, "同时属于社区和网格");
        using var db = house.Read();
        var sight = SightOf(house, town.Secretary) with { Scope = new Scope([new(ScopeKind.Community, town.Community), new(ScopeKind.Grid, town.Grid), new(ScopeKind.MicroGrid, town.MicroGrid)]) };
        (await CaseLists.Page(db, sight, null, CaseFilter.Open, house.Clock.Now)).Rows.Single().Id.ShouldBe(own);
        (await CaseLists.Counts(db, sight, null, [CaseFilter.Open, CaseFilter.Callback], house.Clock.Now)).ShouldBe(new Dictionary<string, int> { ["open"] = 1, ["callback"] = 1 });
    }

    [Theory, OnBoth]
    public async Task A_list_with_words_clocks_and_counts_takes_four_commands(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        for (var n = 0; n < 5; n++)
            await Report(house, town, $"第 {n} 件");
        var counter = new CommandCounter();
        using var db = Counted(house, counter);
        var sight = SightOf(house, town.Dispatcher);
        var page = await CaseLists.Page(db, sight, town.StreetOffice.Id, CaseFilter.Open, house.Clock.Now);
        var lines = await CaseLine.Of(db, house.Get<Linli.Foundation.Privacy.ICipher>(), house.Get<Linli.Deadlines.IDeadlines>(), page.Rows);
        await CaseLists.Counts(db, sight, town.StreetOffice.Id, [CaseFilter.Open, CaseFilter.Submitted, CaseFilter.Overdue, CaseFilter.ToVerify], house.Clock.Now);
        lines.Count.ShouldBe(5);
        lines.ShouldAllBe(line => line.Words != null && line.Next != null && line.Because != null);
        counter.Commands.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Every_list_walks_an_index_from_where_it_begins()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var town = await Town.Build(house);
        var key = CaseKey.Of((await Loaded(house, await Report(house, town, "一件"))), isOver: false);
        var counter = new CommandCounter();
        using var db = Counted(house, counter);
        CaseFilter[] filters =
        [
            CaseFilter.Open, CaseFilter.Callback, CaseFilter.Submitted, CaseFilter.ToSend, CaseFilter.Review, CaseFilter.Unlocated, CaseFilter.VoidPending, CaseFilter.Assigned,
            CaseFilter.Handling, CaseFilter.Verifying, CaseFilter.ToVerify, CaseFilter.Replied, CaseFilter.Overdue, CaseFilter.Soon, CaseFilter.Emergency, CaseFilter.Mine, CaseFilter.Closed,
        ];
        foreach (var person in new[] { town.Secretary, town.GridWorker, town.Dispatcher, town.CountyDispatcher, town.EcologyHandler })
            foreach (var filter in filters)
                await CaseLists.Page(db, SightOf(house, person), person.Post!.UnitId, filter, house.Clock.Now, key);
        counter.Commands.Count.ShouldBe(5 * filters.Length);
        foreach (var (text, values) in counter.Commands.ToList())
        {
            var plan = await Plan(db, text, values);
            // What a unit helps with is few and found by id, through its own duties.
            var looks = plan.Where(step => step.Contains("cases_cases", StringComparison.Ordinal) && !step.Contains("(id=?)", StringComparison.Ordinal)).ToList();
            looks.ShouldAllBe(step => step.Contains("USING INDEX ix_cases_cases_", StringComparison.Ordinal), text);
            // The keyset begins in the index, not at its start.
            looks.ShouldAllBe(step => step.Contains(">?", StringComparison.Ordinal) || step.Contains("<?", StringComparison.Ordinal), text);
            if (!text.Contains("cases_duties", StringComparison.Ordinal))
                plan.ShouldNotContain(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal), text);
        }
    }

    private static async Task Sees(TestHouse house, Person person, params Guid[] cases)
    {
        using var db = house.Read();
        var sight = SightOf(house, person);
        var page = await CaseLists.Page(db, sight, person.Post!.UnitId, CaseFilter.Open, house.Clock.Now);
        page.Rows.Select(row => row.Id).ShouldBe(cases, ignoreOrder: true, $"{person.Post.Role}");
        var all = await db.Cases.ToListAsync();
        all.Where(sight.Sees).Select(row => row.Id).ShouldBe(cases, ignoreOrder: true, $"{person.Post.Role}, one by one");
        (await CaseLists.Counts(db, sight, person.Post.UnitId, [CaseFilter.Open], house.Clock.Now))["open"].ShouldBe(cases.Length);
    }

    internal static CaseSight SightOf(TestHouse house, Person person) => new(person.AccountId, person.Post!.Role, house.Get<IOrganizations>().ScopeOf(person.Post.Id, house.Clock.Now))
    {
        Level = person.Post.AreaKind,
        Disputes = house.Get<IDispatch>().Current.All.Where(category => category.Has(CategoryFlags.OpensDispute)).Select(category => category.Code).ToHashSet(),
    };

    internal static async Task<Guid> Report(TestHouse house, Town town, string text, bool confidential = false, NamedParty? about = null, Guid? at = null)
    {
        var answer = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with
        {
            Text = text,
            Tile = null,
            Confidential = confidential,
            About = about,
            Where = at is { } area ? new Whereabouts { Chosen = area } : new Whereabouts { Plate = town.Plate.Token },
        }, town.Resident)).ThrowIfRefused();
        return answer.Id;
    }

    internal static async Task Send(TestHouse house, Town town, Guid id, Guid unit) =>
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.Dispatch, new VerbInput { Unit = unit }),
        ], town.As(town.Dispatcher))).ThrowIfRefused();

    private static async Task<Linli.Cases.Domain.Case> Loaded(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Cases.SingleAsync(row => row.Id == id);
    }

    private static LinliDb Counted(TestHouse house, CommandCounter counter)
    {
        var settings = house.Get<DatabaseSettings>();
        var options = new DbContextOptionsBuilder<LinliDb>().AddInterceptors(counter).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        _ = settings.IsSqlite ? options.UseSqlite(settings.Connection) : options.UseNpgsql(settings.Connection);
        return new LinliDb(options.Options, House.Tables);
    }

    private static async Task<List<string>> Plan(LinliDb db, string text, IReadOnlyList<(string Name, object? Value)> values)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + text;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return steps;
    }

    private sealed class CommandCounter : DbCommandInterceptor
    {
        public List<(string Text, IReadOnlyList<(string, object?)> Values)> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
