using Linli.Deadlines.Sweep;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Linli.Bench.Walks;

/// <summary>The whole program on one database, its clock the walk's; it serves nothing and does its own work only when told to.</summary>
internal sealed class WalkHouse : IDisposable
{
    // In memory where that is to be had: walks ask whether it is right, not whether it is on the disk.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "linli-walk-" + Path.GetRandomFileName())).FullName;
    private readonly WebApplication _app;

    private WalkHouse(string name, string? database, WalkClock clock, Action<IServiceCollection>? with)
    {
        Name = name;
        string[] settings = [$"--Linli:Folder={_folder}", "--environment=Development", "--urls=http://127.0.0.1:0", "--Linli:Lanes=2", "--Linli:Cases:ReportsPerBrowser=1000000",
            $"--Linli:Cases:SignedUnits:0={WalkCounty.SigningUnit}",
            .. database is null ? Array.Empty<string>() : [$"--Linli:Database={database}"]];
        _app = LinliApp.Build(settings, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.ClearProviders();
            with?.Invoke(builder.Services);
        });
    }

    /// <summary>How it is called in a finding.</summary>
    public string Name { get; }

    public IServiceProvider Services => _app.Services;

    public static WalkHouse Open(string name, string? database, WalkClock clock, Action<IServiceCollection>? with = null) => new(name, database, clock, with);

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public LinliDb Read() => Get<DatabaseOptions>().Read();

    private IJob BeginShifts => Get<IEnumerable<IJob>>().Single(job => job.Name == "organizations.begin-shifts");

    /// <summary>What the program does by itself after a while: shifts begin, yellow, red, escalations, recalculations, places, listeners.</summary>
    public async Task DoOwnWork()
    {
        var (unitOfWork, sweeper, recalculation) = (Get<IUnitOfWork>(), Get<Sweeper>(), Get<Recalculation>());
        while (await unitOfWork.Run(work => BeginShifts.Do(work)))
        {
        }
        while (await unitOfWork.Run(work => sweeper.SweepDue(work, work.Now, 500)) > 0 || await unitOfWork.Run(work => recalculation.Recalculate(work, 500)) > 0)
        {
        }
        var (sealer, listening) = (Get<Sealer>(), Get<Listening>());
        // Where nothing new has its place there is nothing to hear.
        for (var more = false; await sealer.Seal() > 0 || more;)
            more = await listening.HearSome();
    }

    public void Dispose()
    {
        using (var db = Read())
            if (db.Database.GetDbConnection() is NpgsqlConnection pooled)
                NpgsqlConnection.ClearPool(pooled);
        ((IDisposable)_app).Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
