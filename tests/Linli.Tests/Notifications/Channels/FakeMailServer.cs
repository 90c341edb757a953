using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Linli.Tests.Notifications.Channels;

/// <summary>A mail server on the loopback that speaks as much SMTP (RFC 5321) as one letter needs.</summary>
internal sealed class FakeMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();

    public FakeMailServer()
    {
        _listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it says to RCPT TO.</summary>
    public string Recipient { get; set; } = "250 OK";

    /// <summary>What it greets with; "421 …" turns everybody away.</summary>
    public string Greeting { get; set; } = "220 mail.example ESMTP";

    /// <summary>True while it hangs up on everybody without a word, as a machine does whose mail service is down.</summary>
    public bool HangsUp { get; set; }

    /// <summary>True while it takes a letter and breaks off before it says so.</summary>
    public bool LosesItsAnswer { get; set; }

    /// <summary>Letters taken, as they came.</summary>
    public ConcurrentQueue<string> Letters { get; } = new();

    public void Dispose()
    {
        _over.Cancel();
        _listener.Dispose();
        _over.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (!_over.IsCancellationRequested)
                _ = Speak(await _listener.AcceptTcpClientAsync(_over.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Speak(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        if (HangsUp)
            return;
        await writer.WriteLineAsync(Greeting);
        while (await reader.ReadLineAsync(_over.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Letters.Enqueue(await Letter(reader));
                if (LosesItsAnswer)
                    return;
            }
            await writer.WriteLineAsync(verb switch { "EHLO" or "HELO" => "250 mail.example", "RCPT" => Recipient, "QUIT" => "221 bye", _ => "250 OK" });
            if (verb == "QUIT")
                return;
        }
    }

    private async Task<string> Letter(StreamReader reader)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(_over.Token) is { } line && line != ".")
            letter.AppendLine(line);
        return letter.ToString();
    }
}
