using System.Net;
using System.Net.Sockets;

namespace Linli.Tests.Houses;

/// <summary>Stands between the program and PostgreSQL and counts round trips: each time the program speaks after the server has spoken.</summary>
public sealed class CountingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private int _roundTrips;

    /// <summary>Starts before a server on this port of the loopback.</summary>
    public CountingProxy(int server)
    {
        _server = server;
        _listener.Start();
        _ = Accept();
    }

    /// <summary>The port to connect to.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Counted so far.</summary>
    public int RoundTrips => Volatile.Read(ref _roundTrips);

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Carry(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Carry(TcpClient program)
    {
        using var _ = program;
        using var server = new TcpClient { NoDelay = true };
        program.NoDelay = true;
        await server.ConnectAsync(IPAddress.Loopback, _server);
        var serverSpoke = 1;
        await Task.WhenAny(
            Pump(program.GetStream(), server.GetStream(), () =>
            {
                if (Interlocked.Exchange(ref serverSpoke, 0) == 1)
                    Interlocked.Increment(ref _roundTrips);
            }),
            Pump(server.GetStream(), program.GetStream(), () => Volatile.Write(ref serverSpoke, 1)));
    }

    private static async Task Pump(NetworkStream from, NetworkStream to, Action heard)
    {
        try
        {
            var buffer = new byte[64 << 10];
            for (int count; (count = await from.ReadAsync(buffer)) > 0;)
            {
                heard();
                await to.WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Either side hung up.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Stop();
}
