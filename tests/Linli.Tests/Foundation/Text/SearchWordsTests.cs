using Linli.Foundation.Text;

namespace Linli.Tests.Foundation.Text;

public sealed class SearchWordsTests
{
    [Fact]
    public void A_text_is_found_by_any_two_characters_of_it_by_one_and_by_whole_latin_words()
    {
        var text = SearchWords.OfText("居住证明（A4 纸）");
        foreach (var query in new[] { "居住", "住证", "居住证明", "证", "Ａ4", "证明 纸" })
            SearchWords.OfQuery(query).ShouldAllBe(word => text.Contains(word));
        SearchWords.OfQuery("明居").ShouldNotContain(word => text.Contains(word));
        SearchWords.OfQuery("、。！ ").ShouldBeEmpty();
    }
}
