using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Notifications.Channels;

/// <summary>Answers as the two messengers document it: errcode in a 200, twenty messages a minute, a signature that is checked.</summary>
internal sealed class FakeBots(TestClock clock)
{
    private readonly List<Instant> _taken = [];
    private Instant _barredUntil = Instant.MinValue;

    /// <summary>企业微信群机器人: text of at most 2048 bytes; 45009 beyond twenty a minute.</summary>
    public (int, string) WeCom(Received received)
    {
        if (received.Json["msgtype"]?.GetValue<string>() != "text")
            return Code(40008, "invalid message type");
        if (Encoding.UTF8.GetByteCount(received.Json["text"]!["content"]!.GetValue<string>()) > 2048)
            return Code(40058, "text.content exceed max length 2048");
        return IsTooMany() ? Code(45009, "api freq out of limit") : Taken();
    }

    /// <summary>钉钉自定义机器人, with 加签: 310000 for a wrong or stale signature; 130101 and ten minutes of silence beyond twenty a minute.</summary>
    public (int, string) DingTalk(Received received, string secret)
    {
        var query = HttpUtility.ParseQueryString(received.Query);
        if (!long.TryParse(query["timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var time) || Math.Abs(clock.Now.ToUnixTimeMilliseconds() - time) > 3_600_000)
            return Code(310000, "description:timestamp invalid");
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}\n{secret}")));
        if (query["sign"] != sign)
            return Code(310000, "sign not match");
        if (clock.Now < _barredUntil)
            return Code(130101, "send too fast, exceed 20 times per minute");
        if (!IsTooMany())
            return Taken();
        _barredUntil = clock.Now + Duration.FromMinutes(10);
        return Code(130101, "send too fast, exceed 20 times per minute");
    }

    /// <summary>Others have used the bot up.</summary>
    public void Exhaust() => _taken.AddRange(Enumerable.Repeat(clock.Now, 20));

    private bool IsTooMany() => _taken.Count(at => clock.Now - at < Duration.FromMinutes(1)) >= 20;

    private (int, string) Taken()
    {
        _taken.Add(clock.Now);
        return Code(0, "ok");
    }

    private static (int, string) Code(int code, string words) => (200, $$"""{"errcode":{{code}},"errmsg":"{{words}}"}""");
}
