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

    [Theory]
    [InlineData("2026-0004217", "4217")]
    [InlineData("2026-0004217", "0004217")]
    [InlineData("2026-0004217", "2026-0004217")]
    [InlineData("ＷｉＦｉ坏了", "wifi")]
    [InlineData("住𠮷祥里", "𠮷祥")]
    public void A_number_is_found_without_its_zeros_and_full_width_is_narrow(string text, string query) =>
        SearchWords.OfQuery(query).ShouldAllBe(word => SearchWords.OfText(text).Contains(word));

    [Theory]
    [InlineData("🙂")]
    [InlineData("")]
    [InlineData("……！？")]
    [InlineData("\ud83d")]
    [InlineData("'; DROP TABLE cases; -- \" OR NEAR( *")]
    public void Signs_are_no_words(string text) => SearchWords.OfQuery(text).ShouldAllBe(word => word.All(char.IsAsciiLetterOrDigit));

    [Fact]
    public void What_was_looked_for_is_marked_where_it_stands_once_and_in_order() =>
        SearchWords.Places("电梯坏了，Ａ梯和电梯井", SearchWords.OfQuery("电梯 a")).ShouldBe([0..2, 5..6, 8..10]);
}
