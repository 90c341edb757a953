using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Linli.Tests.Houses;

/// <summary>Stands between the program and PostgreSQL and counts round trips: each time the program speaks after the server has spoken; and how often the server has answered.</summary>
/// <remarks>What the program sends in one go may arrive in two; the server then speaks in between, and one trip too many is counted. Its answers are exact: one to each Sync or simple query.</remarks>
public sealed class CountingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private int _roundTrips;
    private int _answers;

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

    /// <summary>How often the server was ready for the next question.</summary>
    public int Answers => Volatile.Read(ref _answers);

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
        var (serverSpoke, messages) = (1, new Messages(() => Interlocked.Increment(ref _answers)));
        await Task.WhenAny(
            Pump(program.GetStream(), server.GetStream(), _ =>
            {
                if (Interlocked.Exchange(ref serverSpoke, 0) == 1)
                    Interlocked.Increment(ref _roundTrips);
            }),
            Pump(server.GetStream(), program.GetStream(), bytes =>
            {
                messages.Take(bytes);
                Volatile.Write(ref serverSpoke, 1);
            }));
    }

    private static async Task Pump(NetworkStream from, NetworkStream to, Action<ReadOnlySpan<byte>> heard)
    {
        try
        {
            var buffer = new byte[64 << 10];
            for (int count; (count = await from.ReadAsync(buffer)) > 0;)
            {
                heard(buffer.AsSpan(0, count));
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

    /// <summary>The server's messages: a type and a length that counts itself; before them, one N alone for each wish for encryption.</summary>
    private sealed class Messages(Action ready)
    {
        private readonly byte[] _head = new byte[5];
        private int _filled;
        private int _left;
        private bool _hasBegun;

        public void Take(ReadOnlySpan<byte> bytes)
        {
            while (bytes.Length > 0)
                if (_left > 0)
                {
                    var passed = Math.Min(_left, bytes.Length);
                    _left -= passed;
                    bytes = bytes[passed..];
                }
                else
                {
                    _hasBegun |= bytes[0] != 'N';
                    if (_hasBegun)
                        Head(bytes[0]);
                    bytes = bytes[1..];
                }
        }

        private void Head(byte one)
        {
            _head[_filled++] = one;
            if (_filled < _head.Length)
                return;
            (_filled, _left) = (0, BinaryPrimitives.ReadInt32BigEndian(_head.AsSpan(1)) - sizeof(int));
            if (_head[0] == 'Z')
                ready();
        }
    }
}
