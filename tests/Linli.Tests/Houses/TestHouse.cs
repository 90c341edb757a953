using Linli.Deadlines.Sweep;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Linli.Tests.Houses;

/// <summary>The real program on a database of its own, with a clock that stands still; serving real HTTP when asked.</summary>
public sealed class TestHouse : IDisposable, IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private bool _serving;

    private TestHouse(string? database, TestClock clock, string folder, Action<WebApplicationBuilder>? with)
    {
        (_folder, Clock) = (folder, clock);
        string[] settings = [$"--Linli:Folder={folder}", "--urls=http://127.0.0.1:0", "--environment=Development", "--Linli:Lanes=4",
            // Most tests are about something else; those of the second factor turn it on.
            "--Linli:Identity:SecondFactorForAdministrators=false",
            .. database is null ? Array.Empty<string>() : [$"--Linli:Database={database}"]];
        _app = LinliApp.Build(settings, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            // A tenth of a second for each password would be most of the tests' time.
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddProvider(Faults);
            with?.Invoke(builder);
        });
    }

    /// <summary>The clock of this house.</summary>
    public TestClock Clock { get; }

    /// <summary>What went wrong inside, for the message of a test that fails by it.</summary>
    public FaultLog Faults { get; } = new();

    /// <summary>The folder of this house.</summary>
    public string Folder => _folder;

    /// <summary>The unit of work.</summary>
    public IUnitOfWork UnitOfWork => Get<IUnitOfWork>();

    /// <summary>The address it serves under, once <see cref="Serve"/> was called.</summary>
    public string Address => _app.Urls.First();

    /// <summary>A house with an empty, migrated database.</summary>
    public static TestHouse Open(DatabaseKind kind, Action<WebApplicationBuilder>? with = null)
    {
        var folder = Directory.CreateTempSubdirectory("linli-test-").FullName;
        if (kind == DatabaseKind.Postgres)
            return new TestHouse(PostgresCluster.Started.NewDatabase(), new TestClock(), folder, with);
        var house = new TestHouse(null, new TestClock(), folder, with);
        house.Get<Migrator>().Migrate();
        return house;
    }

    /// <summary>A second program on the same database and folder, with the same clock: another node.</summary>
    public TestHouse AnotherNode(Action<WebApplicationBuilder>? with = null) =>
        new(Get<DatabaseSettings>().IsSqlite ? null : Get<DatabaseSettings>().Connection, Clock, _folder, with);

    /// <summary>A house on a folder and database that are there already, with this house's clock: what was restored elsewhere.</summary>
    public TestHouse Elsewhere(string folder, string? database = null) => new(database, Clock, folder, null);

    /// <summary>A house on a given connection, its schema not touched.</summary>
    public static TestHouse Unmigrated(string? database = null, Action<WebApplicationBuilder>? with = null) =>
        new(database, new TestClock(), Directory.CreateTempSubdirectory("linli-test-").FullName, with);

    /// <summary>A singleton of the program.</summary>
    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A scope, as a request has one.</summary>
    public AsyncServiceScope Scope() => _app.Services.CreateAsyncScope();

    /// <summary>A context for reading; the caller disposes it.</summary>
    public LinliDb Read() => Get<DatabaseOptions>().Read();

    /// <summary>Serves on a free port of the loopback, background work included.</summary>
    public async Task<TestHouse> Serve()
    {
        await _app.StartAsync();
        _serving = true;
        return this;
    }

    /// <summary>Seals and lets the listeners hear until nothing is left; for tests that do not serve.</summary>
    public async Task Settle()
    {
        var more = true;
        while (more)
            more = await Get<Sealer>().Seal() > 0 | await Get<Listening>().HearSome();
    }

    /// <summary>Looks at every clock that wants attention now and lets the listeners hear of it.</summary>
    public async Task SweepAndSettle()
    {
        await UnitOfWork.Run(work => Get<Sweeper>().SweepDue(work, work.Now, 1000));
        await Settle();
    }

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_serving)
            await _app.StopAsync();
        // Idle connections of hundreds of test databases would fill the cluster.
        using (var db = Read())
            if (db.Database.GetDbConnection() is NpgsqlConnection pooled)
                NpgsqlConnection.ClearPool(pooled);
        await _app.DisposeAsync();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // Another node of the same test still uses it; the temporary folder is the system's to clear.
        }
    }
}
