namespace Linli.Bench.Start;

/// <summary>The least a Kestrel can serve.</summary>
internal static class HelloHost
{
    public static async Task Serve(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/hello", () => "hello");
        await app.RunAsync();
    }
}
