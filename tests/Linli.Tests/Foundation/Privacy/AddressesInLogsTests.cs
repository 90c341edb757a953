using System.Collections.Concurrent;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Privacy;

public sealed class AddressesInLogsTests
{
    [Fact]
    public async Task No_log_holds_an_address_because_it_opens_a_matter_or_says_what_was_looked_for()
    {
        var written = new ConcurrentQueue<string>();
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Logging.SetMinimumLevel(LogLevel.Information).AddProvider(new Recorder(written))).Serve();
        using var browser = new HttpClient { BaseAddress = new Uri(house.Address) };
        foreach (var address in new[] { "/t/K7QM-2XPD", "/t/K7QM-2XPD/rate", "/q/ABCDEF12", "/cases/search?q=K7QM", "/api/v1/cases?q=K7QM", "/nowhere/K7QM" })
            await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        written.ShouldContain(line => line.StartsWith("Microsoft.Hosting.Lifetime", StringComparison.Ordinal), "the program does log");
        written.ShouldAllBe(line => !line.Contains("K7QM", StringComparison.Ordinal) && !line.Contains("ABCDEF12", StringComparison.Ordinal));
    }

    private sealed class Recorder(ConcurrentQueue<string> written) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Category(categoryName, written);

        public void Dispose()
        {
        }
    }

    private sealed class Category(string name, ConcurrentQueue<string> written) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written.Enqueue($"{name}: {formatter(state, exception)} {exception}");
    }
}
