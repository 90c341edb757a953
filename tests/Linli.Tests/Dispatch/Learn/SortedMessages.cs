using Linli.Dispatch;

namespace Linli.Tests.Dispatch.Learn;

/// <summary>Made-up messages of four categories, any number of them, the same for the same seed. Some speak of two matters, so that no model can be right always.</summary>
internal static class SortedMessages
{
    private static readonly string[] Places = ["东街口", "幸福小区", "学校门前", "桥头", "三号楼", "菜市场旁", "河边", "车站对面"];
    private static readonly string[] Openings = ["你好，", "请问一下，", "想反映一个问题，", "我们这里", "已经一个多星期了，", ""];
    private static readonly string[] Endings = ["请尽快处理。", "希望有人来看看。", "谢谢。", "一直没有人管。", ""];

    private static readonly (string Label, string[] Troubles)[] Matters =
    [
        ("路灯", ["路灯不亮", "路灯坏了好几盏", "晚上一片漆黑没有灯", "灯杆歪了灯也灭了"]),
        ("噪声", ["工地半夜施工吵得睡不着", "广场舞音响太大", "夜里机器轰鸣", "喇叭声音吵人"]),
        ("垃圾", ["垃圾堆成山没人清运", "垃圾桶满了发臭", "有人乱倒建筑垃圾", "垃圾车好几天不来"]),
        ("停水", ["又停水了", "自来水发黄", "水压太低上不去水", "水管爆裂没有水"]),
    ];

    /// <summary>So many.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Another seed, other messages.</param>
    /// <param name="mixed">One in so many also names the trouble of another category; 0 for none.</param>
    public static List<LabelledText> Of(int count, int seed, int mixed = 0)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(random, mixed))];
    }

    private static LabelledText One(Random random, int mixed)
    {
        var (label, troubles) = Pick(Matters, random);
        var aside = mixed > 0 && random.Next(mixed) == 0 ? Pick(Pick(Matters, random).Troubles, random) + "，" : "";
        return new LabelledText($"{Pick(Openings, random)}{Pick(Places, random)}{aside}{Pick(troubles, random)}，{Pick(Endings, random)}", label);
    }

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];
}
