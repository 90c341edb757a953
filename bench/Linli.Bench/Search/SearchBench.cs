using System.Diagnostics;
using System.Text;
using Linli.Areas;
using Linli.Bench.Load;
using Linli.Bench.Peer;
using Linli.Bench.Processes;
using Linli.Cases.Lists;
using Linli.Cases.Search;
using Linli.Foundation.Data;
using Linli.Organizations;
using NodaTime;

namespace Linli.Bench.Search;

/// <summary><c>./do bench search</c>: P9, words of two characters looked for among very many cases as a signed-in dispatcher looks, page and all; the same hits on both databases; with <c>--peer</c> beside Request Tracker's subject search.</summary>
internal sealed class SearchBench(string published, ResultsPage results, TimeSpan time, int cases, string? only)
{
    private const string Peer = "Request Tracker 5, subject search";
    private const string Page = ", page";
    private const string Api = ", API";
    private const int Tickets = 50_000;
    private static readonly int[] Connections = [1, 4];

    /// <summary>What the rows of the statement alone are called, after their database.</summary>
    public const string Bare = ", the match alone";

    /// <summary>Runs it; 0 when both databases find the same.</summary>
    public async Task<int> Run(bool withPeer)
    {
        var runs = new List<Measured>();
        string[]? onPostgres = null, onSqlite = null;
        if (only != "sqlite")
        {
            using var cluster = PrivateCluster.Start();
            onPostgres = await On("Linli, PostgreSQL", cluster, runs);
        }
        if (only != "postgres")
            onSqlite = await On("Linli, SQLite", null, runs);
        if (withPeer)
            await Theirs(runs);
        results.Search(runs, withPeer ? Peer : null, [Page, Api], Bare, 30);
        var same = onPostgres is null || onSqlite is null || onPostgres.SequenceEqual(onSqlite);
        results.Note(FormattableString.Invariant($"{cases:N0} cases; {SearchTown.Asked.Length} searches in turn, {CaseSearch.PageSize} hits a page with counts by group of the newest {CaseSearch.LookedMost}; {(only is not null ? "one database only, so hits were not compared" : same ? "the first three pages of each hold the same cases in the same order on both databases" : "the first three pages hold DIFFERENT cases on the two databases")}"));
        return same ? 0 : 1;
    }

    private async Task<string[]> On(string name, PrivateCluster? cluster, List<Measured> runs)
    {
        using var folder = new ScratchFolder("linli-bench-");
        string[] settings = [$"--Linli:Folder={folder.Path}", .. cluster is null ? Array.Empty<string>() : [$"--Linli:Database={cluster.NewDatabase("search")}"]];
        string[] found;
        await using (var app = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error)))
        {
            var watch = Stopwatch.StartNew();
            await (await SearchTown.Build(app.Services)).Fill(cases);
            results.Note(FormattableString.Invariant($"{name}: filled and indexed within {watch.Elapsed.TotalSeconds:0} s"));
            cluster?.Execute("search", "VACUUM ANALYZE");
            found = await Found(app.Services);
            var bare = new BareMatch(app.Services.GetRequiredService<DatabaseOptions>(), app.Services.GetRequiredService<SearchKey>(), Sight(app.Services));
            foreach (var connections in Connections)
                runs.Add((await Measured.Run(name.Replace("Linli, ", "") + Bare, connections, span => bare.Run(connections, span), Environment.ProcessId, cluster?.Postmaster, time, time)).Say());
        }
        using var program = await ProgramProcess.Start(published, ProgramProcess.FreePort(), Path.Combine(folder.Path, "linli.log"), ["serve", .. settings]).Answers(TimeSpan.FromSeconds(120));
        var cookie = await SignIn(program.Port);
        foreach (var (way, address, accept) in new[] { (Page, "/cases/search?q=", "text/html"), (Api, "/api/v1/cases?q=", "application/json") })
        {
            var burst = new Burst(program.Port, Gets(SearchTown.Asked.Select(words => address + Uri.EscapeDataString(words)), [cookie], accept), wanted: 200);
            // Long enough for the runtime to compile anew what is hot; before that it measures the compiler.
            await burst.Run(4, time * 4);
            foreach (var connections in Connections)
                runs.Add((await Measured.Run(name + way, connections, span => burst.Run(connections, span), program.Id, cluster?.Postmaster, time / 2, time)).Say());
        }
        return found;
    }

    // Three pages of each search as the program itself finds them, by the numbers of the cases: ids differ from one database to the other.
    private static async Task<string[]> Found(IServiceProvider services)
    {
        using var db = services.GetRequiredService<DatabaseOptions>().Read();
        var (search, sight) = (services.GetRequiredService<CaseSearch>(), Sight(services));
        var found = new List<string>();
        foreach (var words in SearchTown.Asked)
        {
            long? after = null;
            for (var page = 0; page < 3; page++)
            {
                var hits = await search.Find(db, sight, new CaseQuery(words), after);
                found.AddRange(hits.Rows.Select(row => row.Case.Number));
                if ((after = hits.Next) is null)
                    break;
            }
        }
        return [.. found];
    }

    private static CaseSight Sight(IServiceProvider services)
    {
        var (organizations, now) = (services.GetRequiredService<IOrganizations>(), services.GetRequiredService<IClock>().GetCurrentInstant());
        var post = organizations.PostsFor(Role.StreetDispatcher, services.GetRequiredService<IAreas>().AreaByCode("990101001000")!.Id, now)[0];
        return new CaseSight(post.AccountId, post.Role, organizations.ScopeOf(post.Id, now));
    }

    private static async Task<string> SignIn(int port)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["name"] = SearchTown.User, ["password"] = SearchTown.Password });
        using var answer = await http.PostAsync(new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/sign-in")), form);
        return answer.Headers.TryGetValues("Set-Cookie", out var set)
            ? string.Join("; ", set.Select(one => one.Split(';')[0]))
            : throw new InvalidOperationException($"The dispatcher was not let in: {(int)answer.StatusCode}.");
    }

    private async Task Theirs(List<Measured> runs)
    {
        Console.WriteLine("Request Tracker 5: setting up");
        using var tracker = new RequestTracker();
        tracker.SetUp();
        tracker.Fill(2_000, Tickets);
        var program = await tracker.Serve();
        var cookies = await TicketSender.LogIn(program.Port, 4);
        // Its page with the same tickets a page is what its people wait for; REST with three fields is what its programs ask.
        foreach (var (way, address, accept) in new[] { (Page, $"/Search/Results.html?Rows={CaseSearch.PageSize}&OrderBy=Created&Order=DESC&Query=", "text/html"), (Api, $"/REST/2.0/tickets?per_page={CaseSearch.PageSize}&orderby=Created&order=DESC&fields=Subject,Status,Queue&query=", "application/json") })
        {
            var burst = new Burst(program.Port, Gets(Enumerable.Range(1, 10).Select(n => address + Uri.EscapeDataString(FormattableString.Invariant($"Subject LIKE '第{n}'"))), cookies, accept), wanted: 200);
            await burst.Run(4, time);
            foreach (var connections in Connections)
                runs.Add((await Measured.Run(Peer + way, connections, span => burst.Run(connections, span), program.Id, tracker.Postmaster, time / 2, time)).Say());
        }
        results.Note(FormattableString.Invariant($"Request Tracker {RequestTracker.Version} with {Tickets:N0} tickets, so {cases / (double)Tickets:0.#} times fewer than ours; {CaseSearch.PageSize} tickets a page, over REST with three fields; one login cookie a connection"));
    }

    private static Func<int, byte[]> Gets(IEnumerable<string> paths, string[] cookies, string accept)
    {
        var requests = cookies.Select(cookie => paths.Select(path => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\nAccept: {accept}\r\n\r\n")).ToArray()).ToArray();
        var count = 0;
        return connection =>
        {
            var own = requests[connection % requests.Length];
            return own[(Interlocked.Increment(ref count) & int.MaxValue) % own.Length];
        };
    }
}
