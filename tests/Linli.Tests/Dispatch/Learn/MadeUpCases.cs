using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Linli.Dispatch;
using Linli.Dispatch.Data;
using Linli.Dispatch.Keep;
using Linli.Dispatch.Learn;
using Linli.Tests.Houses;

namespace Linli.Tests.Dispatch.Learn;

/// <summary>Ended cases of a made-up county where lamps, noise and rubbish are called as no catalogue calls them.</summary>
internal sealed class MadeUpCases : IConfirmedCases
{
    public static readonly (string Category, string[] Troubles)[] Matters =
    [
        ("0505", ["巷子里黑灯瞎火的", "夜里摸着黑走", "整条巷子乌漆墨黑", "出门伸手不见五指"]),
        ("0202", ["隔壁闹腾得慌", "半宿折腾得人合不上眼", "咚咚锵锵没个消停", "头顶上咣当咣当"]),
        ("0101", ["腌臜东西堆了一地", "一股子馊味儿熏人", "没人收拾的腌臜", "烂菜帮子堆得老高"]),
    ];

    private static readonly string[] Places = ["东头", "桥西", "大槐树那儿", "学校后身", "三岔口", "老粮站"];
    private static readonly string[] Endings = ["，给看看吧", "，都好些天了", "", "，劳驾管管"];

    /// <summary>What they are now.</summary>
    public List<ConfirmedCase> All { get; set; } = Of(180);

    public IEnumerable<ConfirmedCase> Newest(int most, CancellationToken cancel) => All.Take(most);

    /// <summary>So many, each told by somebody else.</summary>
    public static List<ConfirmedCase> Of(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(n =>
        {
            var (category, troubles) = Matters[random.Next(Matters.Length)];
            return One(Places[random.Next(Places.Length)] + troubles[random.Next(troubles.Length)] + Endings[random.Next(Endings.Length)], category, $"{seed}/{n}");
        })];
    }

    /// <summary>One of this person.</summary>
    public static ConfirmedCase One(string text, string category, string teller, string? tile = null) => new(text, category, tile, Number(teller), Number(teller));

    /// <summary>A house that learns from them; what suffices is small, so that a test is quick.</summary>
    public static (TestHouse House, MadeUpCases Cases) House(DatabaseKind kind, int leastTellers = 3)
    {
        var cases = new MadeUpCases();
        return (TestHouse.Open(kind, builder => builder.Services.AddSingleton<IConfirmedCases>(cases)
            .AddSingleton(new LearningSettings { LeastCases = 100, LeastTellers = leastTellers })), cases);
    }

    /// <summary>A night's training; what came of it.</summary>
    public static async Task<LearnedModel> Night(TestHouse house)
    {
        house.Clock.Pass(TimeSpan.FromDays(1));
        (await house.UnitOfWork.Run(work => LearnFromCases.Ask(work))).ShouldBeTrue();
        var ended = await house.Get<LearnFromCases>().LearnDue(TestContext.Current.CancellationToken);
        ended.ShouldNotBeNull().State.ShouldNotBe(TrainingState.Failed, house.Faults.ToString());
        return ended;
    }

    /// <summary>The number of the model that suggests; null for the catalogue's words.</summary>
    public static int? InUse(TestHouse house) => house.Get<ModelKeeper>().Current?.Number;

    private static ulong Number(string words) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
