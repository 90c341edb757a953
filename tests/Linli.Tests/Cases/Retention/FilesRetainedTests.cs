using Linli.Cases;
using Linli.Cases.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Retention;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Retention;

/// <summary>附件到期: rows, then files; what a kill leaves between the two is swept.</summary>
public sealed class FilesRetainedTests
{
    [Theory, OnBoth]
    public async Task Photos_are_gone_from_disk_two_years_after_the_end_and_the_words_stay(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await Ended.Report(house, town, input => input with { Photos = [new CleanFile(FileKind.Png, TinyFiles.Png()), new CleanFile(FileKind.Png, TinyFiles.Png())] });
        var held = await Ended.Report(house, town, input => input with { Photos = [new CleanFile(FileKind.Png, TinyFiles.Png())] });
        house.Clock.Pass(TimeSpan.FromDays(700));
        await Verbs.Done(house, held.Id, CaseVerb.HoldErasure, new VerbInput { Text = "复查要用。", ReviewOn = new NodaTime.LocalDate(2028, 12, 1) }, town.As(town.CountyDispatcher));
        (await Ended.Night(house, 29, RetentionKind.Files)).ShouldBe(0);
        house.Clock.Pass(TimeSpan.FromDays(2));
        Ended.Forecast(house, RetentionKind.Files).ShouldBe((2, 1));
        Blobs(house).ShouldBe(3);
        (await Ended.Night(house, 0, RetentionKind.Files)).ShouldBe(2);
        Blobs(house).ShouldBe(1);
        using var db = house.Read();
        (await db.CaseFiles.SingleAsync(TestContext.Current.CancellationToken)).CaseId.ShouldBe(held.Id);
        var fact = await db.Facts.SingleAsync(fact => fact.Kind == "cases.files-erased", TestContext.Current.CancellationToken);
        fact.SubjectId.ShouldBe(told.Id);
        fact.Read<FilesErased>().Files.ShouldBe(2);
        CaseSecrets.Report(await db.CasePrivates.SingleAsync(one => one.CaseId == told.Id, TestContext.Current.CancellationToken), house.Get<Linli.Foundation.Privacy.KeyRing>()).ShouldNotBeNullOrEmpty();
        (await Ended.Night(house, 1, RetentionKind.Files)).ShouldBe(0);
        await house.Settle();
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
    }

    [Fact]
    public async Task A_file_whose_row_is_gone_is_swept_and_one_with_a_row_is_not()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var town = await Town.Build(house);
        await Ended.Report(house, town, input => input with { Photos = [new CleanFile(FileKind.Png, TinyFiles.Png())] });
        var gone = await Ended.Report(house, town, input => input with { Photos = [new CleanFile(FileKind.Png, TinyFiles.Png())] });
        await house.UnitOfWork.Run(work => work.Db.CaseFiles.Where(file => file.CaseId == gone.Id).ExecuteDelete());
        foreach (var path in Paths(house))
            File.SetLastWriteTimeUtc(path, house.Clock.GetUtcNow().UtcDateTime.AddDays(-3));
        house.Get<IEnumerable<IBlobOwner>>().Select(owner => owner.Room).ShouldContain("cases");
        house.Get<BlobStore>().Sweep("cases", names => Known(house, names), house.Clock.Now).ShouldBe(1);
        Blobs(house).ShouldBe(1);
    }

    [Fact]
    public async Task The_night_reads_its_indexes_from_where_they_begin()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        using var db = house.Read();
        var cut = RetentionBook.Read(db).Cut(RetentionKind.Contact, new NodaTime.LocalDate(2026, 3, 4), house.Get<Linli.Foundation.Time.DeploymentZone>());
        var contacts = Linli.Cases.Retention.OverCases.Of(db, cut).Where(c => c.HoldsContact).OrderBy(c => c.ClosedAt).ThenBy(c => c.Id).Take(50).ToQueryString();
        (await Plan(db, contacts)).ShouldContain("ix_cases_cases_closed_at_id");
    }

    private static async Task<string> Plan(LinliDb db, string query)
    {
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // What ToQueryString writes for the command line, as the shell would set its parameters.
        var lines = query.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal));
        command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', lines);
        foreach (System.Text.RegularExpressions.Match name in System.Text.RegularExpressions.Regex.Matches(command.CommandText, "@[A-Za-z_0-9]+"))
            if (!command.Parameters.Contains(name.Value))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name.Value, 1L);
                command.Parameters.Add(parameter);
            }
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));
        return string.Join('\n', plan);
    }

    private static IReadOnlySet<string> Known(TestHouse house, IReadOnlyList<string> names)
    {
        using var db = house.Read();
        return house.Get<IEnumerable<IBlobOwner>>().Single(owner => owner.Room == "cases").Known(db, names);
    }

    private static string[] Paths(TestHouse house) => Path.Combine(house.Get<FileRules>().Folder, "cases") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];

    private static int Blobs(TestHouse house) => Paths(house).Length;
}
