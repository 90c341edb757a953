using System.Net;
using System.Net.Sockets;

namespace Linli.Bench.Channels;

/// <summary>A gateway that takes every connection and never answers: the worst a gateway can do to those who wait for it.</summary>
internal sealed class HangingGateway : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _held = [];
    private int _count;

    public HangingGateway()
    {
        _listener.Start();
        _ = Take();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections were left hanging.</summary>
    public int Count => _count;

    public void Dispose()
    {
        _listener.Dispose();
        lock (_held)
            foreach (var socket in _held)
                socket.Dispose();
    }

    private async Task Take()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync();
                Interlocked.Increment(ref _count);
                lock (_held)
                    _held.Add(socket);
            }
        }
        catch (Exception over) when (over is ObjectDisposedException or SocketException)
        {
            // The run is over.
        }
    }
}
