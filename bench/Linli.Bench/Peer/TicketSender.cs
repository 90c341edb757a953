using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Linli.Bench.Peer;

/// <summary>What is sent to RT: a new ticket over REST 2.0, each connection under a login cookie of its own.</summary>
/// <remarks>Never with a password: RT checks it with bcrypt in every request, and requests that share one login wait for each other.</remarks>
internal static class TicketSender
{
    /// <summary>Logs in so many times; each login proves itself by reading a ticket.</summary>
    public static async Task<string[]> LogIn(int port, int times)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
        };
        var cookies = new string[times];
        for (var number = 0; number < times; number++)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["user"] = "root", ["pass"] = "password", ["next"] = "" });
            using var answer = await http.PostAsync(new Uri("/NoAuth/Login.html", UriKind.Relative), form);
            cookies[number] = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Last().Split(';')[0] : throw new InvalidOperationException("RT did not let root in.");
            using var read = new HttpRequestMessage(HttpMethod.Get, "/REST/2.0/ticket/1");
            read.Headers.Add("Cookie", cookies[number]);
            using var ticket = await http.SendAsync(read);
            if (ticket.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"RT answered a logged-in reader with {(int)ticket.StatusCode}.");
        }
        return cookies;
    }

    /// <summary>One more ticket of one of the people in one of the twenty queues, for a connection.</summary>
    public static Func<int, byte[]> Requests(string[] cookies, int people, string text)
    {
        var count = 0;
        return connection =>
        {
            var number = Interlocked.Increment(ref count);
            var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
            {
                ["Queue"] = string.Create(CultureInfo.InvariantCulture, $"grid-{1 + (number % 20)}"),
                ["Subject"] = string.Create(CultureInfo.InvariantCulture, $"楼下冷库外机响 {number}"),
                ["Requestor"] = string.Create(CultureInfo.InvariantCulture, $"resident-{1 + (number % people)}@bench.invalid"),
                ["ContentType"] = "text/plain",
                ["Content"] = text,
            });
            return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"POST /REST/2.0/ticket HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies[connection % cookies.Length]}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n")), .. body];
        };
    }
}
