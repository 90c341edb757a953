using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Linli.Audit.Syslog;

/// <summary>Sends messages to one server: over TCP with their length before each (RFC 6587, octet counting), over UDP or a Unix socket one to a packet.</summary>
internal sealed class SyslogSender(Uri address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private Socket? _socket;

    /// <summary>The settings' address, or null when it is none.</summary>
    public static Uri? Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "tcp" or "udp" or "unix" && (parsed!.Scheme == "unix" ? parsed.AbsolutePath.Length > 1 : parsed.Port > 0) ? parsed : null;

    /// <summary>Sends them in order; throws when they could not be handed over.</summary>
    public async Task Send(IReadOnlyList<byte[]> messages, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(Patience);
        try
        {
            var socket = _socket ??= await Connect(limited.Token);
            // A server that hung up is noticed before, not after, a batch is lost in the socket's buffer.
            if (address.Scheme == "tcp" && socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0)
                throw new SocketException((int)SocketError.ConnectionReset);
            foreach (var message in messages)
                await socket.SendAsync(address.Scheme == "tcp" ? [.. Encoding.ASCII.GetBytes(message.Length.ToString(CultureInfo.InvariantCulture) + " "), .. message] : message, limited.Token);
        }
        catch (Exception)
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async Task<Socket> Connect(CancellationToken cancel)
    {
        var socket = address.Scheme switch
        {
            "tcp" => new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true },
            "udp" => new Socket(SocketType.Dgram, ProtocolType.Udp),
            _ => new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified),
        };
        try
        {
            if (address.Scheme == "unix")
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(address.AbsolutePath), cancel);
            else
                await socket.ConnectAsync(address.Host, address.Port, cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
