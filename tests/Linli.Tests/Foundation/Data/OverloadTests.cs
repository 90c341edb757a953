using System.Net;
using Linli.Foundation.Data;
using Linli.Foundation.Web;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Data;

/// <summary>More than can be carried is refused at once, not after a long wait (R17 in small).</summary>
public sealed class OverloadTests
{
    [Fact]
    public async Task A_full_queue_refuses_at_once_and_recovers()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        using var gate = new ManualResetEventSlim();
        var waiting = Fill(house, gate);
        waiting.Count.ShouldBeGreaterThanOrEqualTo(Lanes.LongestQueue);
        Should.Throw<StorageBusyException>(() => { house.UnitOfWork.Run(_ => 1).GetAwaiter().GetResult(); });
        gate.Set();
        await Task.WhenAll(waiting);
        (await house.UnitOfWork.Run(_ => 1)).ShouldBe(1);
    }

    [Fact]
    public async Task Over_HTTP_a_full_queue_is_503_with_Retry_After()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter, WritingEndpoint>());
        await house.Serve();
        using var http = new HttpClient();
        using var gate = new ManualResetEventSlim();
        var waiting = Fill(house, gate);
        using var request = new HttpRequestMessage(HttpMethod.Post, house.Address + WritingEndpoint.Path);
        request.Headers.Accept.ParseAdd("application/json");
        using (var answer = await http.SendAsync(request))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter.ShouldNotBeNull();
        }
        gate.Set();
        await Task.WhenAll(waiting);
    }

    // One work holds the lane and, only once it does, the others wait behind it until no more are taken: nothing then leaves the queue.
    private static List<Task<int>> Fill(TestHouse house, ManualResetEventSlim gate)
    {
        using var held = new ManualResetEventSlim();
        var waiting = new List<Task<int>> { house.UnitOfWork.Run(_ => Hold(held)) };
        held.Wait();
        try
        {
            while (true)
                waiting.Add(house.UnitOfWork.Run(_ => Hold(null)));
        }
        catch (StorageBusyException)
        {
            return waiting;
        }

        int Hold(ManualResetEventSlim? taken)
        {
            taken?.Set();
            gate.Wait();
            return 1;
        }
    }

    private sealed class WritingEndpoint : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public const string Path = "/test/write";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseTroubles();
            app.Map(Path, branch => branch.Run(async http => await http.RequestServices.GetRequiredService<IUnitOfWork>().Run(_ => 1)));
            next(app);
        };
    }
}
