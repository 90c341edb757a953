using Linli.Dispatch.Learn;

namespace Linli.Tests.Dispatch.Learn;

public sealed class TextGramsTests
{
    [Theory]
    [InlineData("路灯不亮", "路灯 不亮")]
    [InlineData("路灯不亮", "路灯\n不亮")]
    [InlineData("KTV", "ｋｔｖ")]
    [InlineData("第3栋15号", "第8栋27号")]
    public void What_means_the_same_reads_alike(string one, string other) => SlotsOf(one).ShouldBe(SlotsOf(other));

    [Theory]
    [InlineData("路灯，不亮", "路灯不亮")]
    [InlineData("路灯不亮", "不亮路灯")]
    [InlineData("路燈不亮", "路灯不亮")]
    public void What_reads_otherwise_has_other_runs(string one, string other) => SlotsOf(one).ShouldNotBe(SlotsOf(other));

    [Fact]
    public void Four_letters_have_nine_runs() => SlotsOf("路灯不亮").Count.ShouldBe(4 + 3 + 2);

    [Theory]
    [InlineData("")]
    [InlineData("😀")]
    [InlineData("！！？……  ")]
    public void Nothing_but_signs_has_no_runs(string text) => SlotsOf(text).ShouldBeEmpty();

    [Fact]
    public void A_run_knows_where_it_stands_in_the_text()
    {
        const string Text = "灯，路 灯坏";
        var letters = new TextGrams.Letters(Text);
        var runs = new List<string>();
        while (letters.MoveNext())
            for (var length = 1; length <= letters.Reach; length++)
                runs.Add(Text[letters.Start(length)..letters.End]);
        runs.ShouldBe(["灯", "路", "灯", "路 灯", "坏", "灯坏", "路 灯坏"]);
    }

    [Fact]
    public void What_stands_beyond_the_longest_text_is_not_read()
    {
        var text = new string('水', TextGrams.LongestText);
        SlotsOf(text + "路灯不亮").ShouldBe(SlotsOf(text));
    }

    [Theory]
    [InlineData(39, 0)]
    [InlineData(40, 20)]
    [InlineData(400, 20)]
    public void A_text_has_a_beginning_when_it_goes_on_as_long_again(int letters, int beginning) =>
        TextGrams.EndOfBeginning(Different(letters)).ShouldBe(beginning);

    [Fact]
    public void The_beginning_is_counted_as_if_it_stood_alone()
    {
        var text = "路灯坏，路灯坏；" + Different(60) + "路灯坏";
        var (all, alone) = (Counted(text), Counted(text[..TextGrams.EndOfBeginning(text)]));
        all.Early.ShouldBe(alone.Count);
        for (var n = 0; n < all.Early; n++)
            (all[n].Slot, all.EarlyCount(n)).ShouldBe(alone[n]);
        alone.Early.ShouldBe(0);
        Counted(Different(39)).Early.ShouldBe(0);
    }

    [Fact]
    public void The_next_text_does_not_know_of_the_last_ones_beginning()
    {
        var counts = Counted(Different(60));
        TextGrams.Count("路灯不亮", counts);
        counts.Early.ShouldBe(0);
    }

    private static string Different(int letters) => string.Concat(Enumerable.Range(0, letters).Select(n => (char)('丁' + (n * 7))));

    private static GramCounts Counted(string text)
    {
        var counts = new GramCounts();
        TextGrams.Count(text, counts);
        return counts;
    }

    private static List<int> SlotsOf(string text)
    {
        var counts = Counted(text);
        return [.. Enumerable.Range(0, counts.Count).Select(n => counts[n].Slot)];
    }
}
