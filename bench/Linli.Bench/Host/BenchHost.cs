using Linli.Foundation.Data;
using Linli.Foundation.Facts;

namespace Linli.Bench.Host;

/// <summary>The whole program, serving, with one listener more (<see cref="DeskNotices"/>): for runs that count notices.</summary>
public static class BenchHost
{
    /// <summary>Serves until it is told to stop.</summary>
    public static async Task Serve(string[] settings)
    {
        await using var app = LinliApp.Build(settings, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<IListener, DeskNotices>();
        });
        _ = Task.Run(app.Services.GetRequiredService<DatabaseOptions>().WarmUp);
        app.Services.GetRequiredService<Migrator>().Migrate();
        await app.RunAsync();
    }
}
