using Linli.Dispatch;
using Linli.Dispatch.Learn;

namespace Linli.Tests.Dispatch.Learn;

public sealed class TellingTests
{
    private static readonly LabelledText[] Texts =
        [.. Enumerable.Repeat(new LabelledText("路灯不亮，请来看看", "路灯"), 40), .. Enumerable.Repeat(new LabelledText("小区停水，请来看看", "停水"), 10)];

    private readonly GramCounts _counts = new();

    [Fact]
    public void What_one_category_alone_says_tells_most() => Of(Texts, "停").ShouldBeInRange(0.8f, Telling.Least + 1);

    [Fact]
    public void What_all_say_alike_tells_least_however_many_texts_each_has() => Of(Texts, "看").ShouldBe(Telling.Least, 1e-5f);

    [Fact]
    public void What_nobody_says_tells_least() => Of(Texts, "嬴").ShouldBe(Telling.Least, 1e-5f);

    [Fact]
    public void What_two_of_many_say_may_be_chance()
    {
        LabelledText[] more = [.. Texts, .. Enumerable.Repeat(new LabelledText("灯杆歪了", "路灯"), 2)];
        Of(more, "杆").ShouldBeLessThan(Of(more, "灯"));
        Of(more, "杆").ShouldBeGreaterThan(Telling.Least);
    }

    private float Of(LabelledText[] texts, string letter)
    {
        var telling = Telling.OfAll(texts, 2, _counts);
        TextGrams.Count(letter, _counts);
        return telling[_counts[0].Slot];
    }
}
