using Linli.Dispatch.Learn;

namespace Linli.Tests.Dispatch.Learn;

public sealed class SparseTextTests
{
    private const string Matter = "路灯坏了没人修晚上一片漆黑请问哪里能报修";
    private static readonly float[] Alike = [.. Enumerable.Repeat(1f, TextGrams.Slots)];

    [Theory]
    [InlineData("路")]
    [InlineData("路灯不亮，路灯不亮")]
    [InlineData(Matter + Matter)]
    [InlineData(Matter + Matter + "再说一说别的事情，说到天亮也说不完，第3栋15号的门也关不上")]
    public void Its_length_is_one_at_most(string text) => Length(Of(text)).ShouldBeInRange(0.5, 1.000_01);

    [Fact]
    public void A_text_without_letters_lies_in_the_middle() => Of("😀").Slots.ShouldBeEmpty();

    [Fact]
    public void What_is_said_first_keeps_its_part_however_long_the_text_goes_on()
    {
        var aside = string.Concat(Enumerable.Range(0, 1_000).Select(n => (char)('丁' + (n * 7))));
        ValueOf("路灯", Matter + aside).ShouldBeGreaterThan(2 * ValueOf("路灯", aside + Matter));
        ValueOf("路灯", Matter + aside + aside).ShouldBe(ValueOf("路灯", Matter + aside), tolerance: 0.01);
    }

    private static SparseText Of(string text)
    {
        var counts = new GramCounts();
        TextGrams.Count(text, counts);
        return SparseText.Of(counts, Alike, unknown: 1);
    }

    private static float ValueOf(string run, string text)
    {
        var letters = new TextGrams.Letters(run);
        while (letters.MoveNext() && letters.Reach < run.Length)
            continue;
        var point = Of(text);
        return point.Values[Array.IndexOf(point.Slots, letters.Slot(run.Length))];
    }

    private static double Length(SparseText point) => Math.Sqrt(point.Values.Sum(value => value * value));
}
