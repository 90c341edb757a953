using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Linli.Bench.Load;

/// <summary>What a run at one number of connections showed.</summary>
/// <param name="PerSecond">Answers with the wanted status a second.</param>
/// <param name="P50">Half were answered within, in milliseconds.</param>
/// <param name="P99">All but one in a hundred.</param>
/// <param name="Wrong">Answers with another status.</param>
/// <param name="Count">Answers with the wanted status in all.</param>
public sealed record LoadFigures(double PerSecond, double P50, double P99, int Wrong, int Count);

/// <summary>A load generator over bare sockets with keep-alive: one thread of control a connection, the next request as soon as the last is answered.</summary>
internal sealed class Burst(int port, Func<int, byte[]> request, int wanted = 201)
{
    /// <summary>Runs so many connections for so long.</summary>
    public async Task<LoadFigures> Run(int connections, TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var watch = Stopwatch.StartNew();
        var results = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(() => Connection(number, until))));
        var took = watch.Elapsed.TotalSeconds;
        var all = results.SelectMany(result => result.Ticks).Order().ToList();
        double At(double share) => all.Count == 0 ? 0 : all[Math.Min(all.Count - 1, (int)(all.Count * share))] * 1000.0 / Stopwatch.Frequency;
        return new LoadFigures(all.Count / took, At(0.5), At(0.99), results.Sum(result => result.Wrong), all.Count);
    }

    private async Task<(List<long> Ticks, int Wrong)> Connection(int number, long until)
    {
        var (ticks, wrong, buffer) = (new List<long>(), 0, new byte[1 << 20]);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        while (Stopwatch.GetTimestamp() is var started && started < until)
        {
            await socket.SendAsync(request(number));
            if (await Status(socket, buffer) == wanted)
                ticks.Add(Stopwatch.GetTimestamp() - started);
            else
                wrong++;
        }
        return (ticks, wrong);
    }

    private static async Task<int> Status(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
                throw new IOException("The program hung up.");
            length += read;
            if (IsWhole(buffer.AsSpan(0, length)))
                return ((buffer[9] - '0') * 100) + ((buffer[10] - '0') * 10) + buffer[11] - '0';
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var at = answer[..head].IndexOf("Content-Length: "u8);
        if (at < 0)
            return answer.EndsWith("0\r\n\r\n"u8);
        var digits = answer[(at + 16)..];
        return System.Buffers.Text.Utf8Parser.TryParse(digits, out int body, out _) && answer.Length >= head + 4 + body;
    }

    /// <summary>A POST of JSON as bytes; each call gives another key.</summary>
    public static Func<int, byte[]> Post(string path, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var number = 0L;
        var run = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
        return _ => [.. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json\r\nIdempotency-Key: {run}{Interlocked.Increment(ref number):x12}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
    }
}
