using System.Net;
using Linli.Tests.Houses;

namespace Linli.Tests.Shell;

/// <summary>One served house for the tests of a class that only look at pages.</summary>
public sealed class ServedHouse : IAsyncLifetime
{
    private readonly TestHouse _house = TestHouse.Open(DatabaseKind.Sqlite);

    public async ValueTask InitializeAsync() => await _house.Serve();

    public async ValueTask DisposeAsync() => await _house.DisposeAsync();

    /// <summary>A browser with cookies of its own.</summary>
    public HttpClient Client()
    {
        var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All };
        return new HttpClient(handler) { BaseAddress = new Uri(_house.Address), DefaultRequestHeaders = { { "Accept", "text/html" } } };
    }

    /// <summary>A page as a new visitor sees it.</summary>
    public async Task<string> Page(string address, string? accept = null)
    {
        using var client = Client();
        if (accept is not null)
            client.DefaultRequestHeaders.Add("Accept-Language", accept);
        return await client.GetStringAsync(address, TestContext.Current.CancellationToken);
    }
}
