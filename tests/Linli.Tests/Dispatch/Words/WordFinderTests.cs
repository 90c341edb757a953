using FsCheck;
using FsCheck.Fluent;
using Linli.Dispatch.Words;

namespace Linli.Tests.Dispatch.Words;

public sealed class WordFinderTests
{
    [Fact]
    public void It_finds_what_a_plain_search_finds()
    {
        var letters = Gen.Elements('灯', '路', '不', '亮', 'a');
        var text = letters.ArrayOf(30).Select(chars => new string(chars));
        var word = Gen.Choose(1, 4).SelectMany(length => letters.ArrayOf(length)).Select(chars => new string(chars));
        var words = word.ArrayOf(12).Select(all => all.Distinct().ToArray());
        Prop.ForAll(text.ToArbitrary(), words.ToArbitrary(), (sought, list) =>
        {
            var hits = new List<WordHit>();
            new WordFinder(list).Find(sought, hits);
            return hits.OrderBy(hit => hit.Start).ThenBy(hit => hit.End).SequenceEqual(Plainly(sought, list));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("ＫＴＶ 噪音")]
    [InlineData("ktv噪音")]
    [InlineData("KTV　噪\n音")]
    public void Width_case_and_blanks_do_not_matter(string text)
    {
        var hits = new List<WordHit>();
        new WordFinder([WordFinder.Fold("KTV噪音")]).Find(text, hits);
        hits.ShouldBe([new WordHit(0, 5, 0)]);
    }

    private static IEnumerable<WordHit> Plainly(string text, string[] words) =>
        from start in Enumerable.Range(0, text.Length)
        from length in Enumerable.Range(1, text.Length - start)
        let index = Array.IndexOf(words, text.Substring(start, length))
        where index >= 0
        orderby start, start + length
        select new WordHit(start, start + length, index);
}
