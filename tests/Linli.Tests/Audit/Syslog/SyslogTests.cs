using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Linli.Audit.Syslog;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Audit.Syslog;

public sealed partial class SyslogTests
{
    [Theory, OnBoth]
    public async Task Over_TCP_each_fact_arrives_in_order_and_the_rest_after_a_break(DatabaseKind kind)
    {
        var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        using var house = Open(kind, $"tcp://127.0.0.1:{port}");
        await house.Get<SendRecord>().SendSome();
        var person = await house.NewPerson(Role.SystemAdmin);
        await house.Settle();
        var accepting = server.AcceptTcpClientAsync();
        await Drain(house);
        using var first = await accepting;
        // The account, its office and its post.
        var messages = await ReadCounted(first, 3);
        messages.ShouldAllBe(message => Rfc5424().IsMatch(message) && message.StartsWith("<109>1 2026-03-04T02:00:00.000000Z ", StringComparison.Ordinal));
        messages.Select(message => int.Parse(Position().Match(message).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe([1, 2, 3]);
        messages.Single(message => message.Contains("identity.account-created", StringComparison.Ordinal)).ShouldContain($"subject=\"account/{person.AccountId}\"");
        using (var db = house.Read())
            SendRecord.Waiting(db).ShouldBe(0);

        // The server goes away: nothing is passed over, and it goes on where it broke off.
        first.Close();
        server.Stop();
        await house.NewPerson(Role.Auditor);
        await house.Settle();
        await Should.ThrowAsync<SocketException>(async () => { await house.Get<SendRecord>().SendSome(); await house.Get<SendRecord>().SendSome(); });
        using (var db = house.Read())
            SendRecord.Waiting(db).ShouldBeGreaterThan(0);
        server = new TcpListener(IPAddress.Loopback, port);
        server.Start();
        accepting = server.AcceptTcpClientAsync();
        await Drain(house);
        using var second = await accepting;
        (await ReadCounted(second, 3)).Select(message => Position().Match(message).Groups[1].Value).ShouldBe(["4", "5", "6"]);
        server.Stop();
    }

    [Fact]
    public async Task Over_UDP_and_a_Unix_socket_one_packet_is_one_message()
    {
        using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var place = new Scratch();
        using var unix = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        unix.Bind(new UnixDomainSocketEndPoint(place.In("log")));
        foreach (var address in new[] { $"udp://127.0.0.1:{((IPEndPoint)udp.Client.LocalEndPoint!).Port}", $"unix://{place.In("log")}" })
        {
            using var house = Open(DatabaseKind.Sqlite, address);
            await house.Get<SendRecord>().SendSome();
            await house.NewPerson(Role.SystemAdmin);
            await house.Settle();
            await Drain(house);
            var buffer = new byte[4096];
            var length = address.StartsWith("udp", StringComparison.Ordinal) ? await udp.Client.ReceiveAsync(buffer) : await unix.ReceiveAsync(buffer);
            Encoding.UTF8.GetString(buffer, 0, length).ShouldMatch(Rfc5424().ToString());
        }
    }

    [Fact]
    public void What_would_break_the_line_is_escaped()
    {
        var fact = new Fact
        {
            Id = Guid.Empty,
            SubjectKind = "k\"]\\",
            SubjectId = Guid.Empty,
            Version = 1,
            Kind = "identity.sign-in-failed",
            KindVersion = 1,
            Audience = Audience.Auditor,
            At = NodaTime.Instant.FromUtc(2026, 3, 4, 2, 0),
            ActorKind = ActorKind.Staff,
            Payload = "{}",
        };
        var message = Encoding.UTF8.GetString(SyslogMessage.Of(new SealedFact(7, fact), "主机 a"));
        message.ShouldStartWith("<108>1 2026-03-04T02:00:00.000000Z a linli ");
        message.ShouldContain("""subject="k\"\]\\/00000000""");
        message.ShouldContain("position=\"7\"");
    }

    [Fact]
    public void Only_addresses_that_say_how_are_taken()
    {
        foreach (var (address, isTaken) in new[] { ("", false), ("10.0.0.9:514", false), ("http://10.0.0.9", false), ("tcp://10.0.0.9", false), ("tcp://10.0.0.9:601", true), ("udp://log:514", true), ("unix:///dev/log", true) })
            (SyslogSender.Parse(address) is not null).ShouldBe(isTaken, address);
    }

    private static TestHouse Open(DatabaseKind kind, string address) => TestHouse.Open(kind, builder => builder.Services.AddSingleton(new SyslogSettings { Address = address }));

    private static async Task Drain(TestHouse house)
    {
        while (await house.Get<SendRecord>().SendSome() > 0)
        {
        }
    }

    [GeneratedRegex("position=\"(\\d+)\"")]
    private static partial Regex Position();

    // RFC 6587: "length SP message".
    private static async Task<List<string>> ReadCounted(TcpClient client, int most)
    {
        var stream = client.GetStream();
        var messages = new List<string>();
        while (messages.Count < most)
        {
            var digits = new StringBuilder();
            for (var one = new byte[1]; await stream.ReadAsync(one) == 1 && one[0] != ' ';)
                digits.Append((char)one[0]);
            var message = new byte[int.Parse(digits.ToString(), System.Globalization.CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(message);
            messages.Add(Encoding.UTF8.GetString(message));
        }
        return messages;
    }

    [GeneratedRegex("""^<\d{1,3}>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z \S+ linli \d+ \S{1,32} \[fact@32473( [a-z]+="([^"\\\]]|\\.)*")+\] \{.*\}$""")]
    private static partial Regex Rfc5424();
}
