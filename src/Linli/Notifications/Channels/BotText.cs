using System.Text;

namespace Linli.Notifications.Channels;

/// <summary>群消息的长度: packs sentences into texts of at most 2048 bytes, the limit of both messengers' text messages.</summary>
/// <remarks>企业微信 (developer.work.weixin.qq.com, 群机器人): content at most 2048 bytes of UTF-8; 钉钉 asks to gather what comes in heaps into a digest.</remarks>
internal static class BotText
{
    /// <summary>The limit, in bytes.</summary>
    public const int Most = 2048;

    /// <summary>Groups of items whose sentences, a line each, fit into one text.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Pack<T>(IEnumerable<T> items, Func<T, string> sentence)
    {
        var groups = new List<IReadOnlyList<T>>();
        var (group, bytes) = (new List<T>(), 0);
        foreach (var item in items)
        {
            var more = Encoding.UTF8.GetByteCount(sentence(item)) + 1;
            if (group.Count > 0 && bytes + more > Most)
            {
                groups.Add(group);
                (group, bytes) = ([], 0);
            }
            group.Add(item);
            bytes += more;
        }
        if (group.Count > 0)
            groups.Add(group);
        return groups;
    }
}
