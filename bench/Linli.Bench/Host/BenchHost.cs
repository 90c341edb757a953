using Linli.Foundation.Data;

namespace Linli.Bench.Host;

/// <summary>The whole program, serving quietly, for runs that kill it.</summary>
public static class BenchHost
{
    /// <summary>Serves until it is told to stop.</summary>
    public static async Task Serve(string[] settings)
    {
        await using var app = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        _ = Task.Run(app.Services.GetRequiredService<DatabaseOptions>().WarmUp);
        app.Services.GetRequiredService<Migrator>().Migrate();
        await app.RunAsync();
    }
}
