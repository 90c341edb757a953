using Linli.Dispatch.Near;

namespace Linli.Tests.Dispatch.Near;

public sealed class ShinglesTests
{
    [Fact]
    public void A_text_of_n_characters_has_its_pairs_and_triples() => Shingles.Of("清水苑路灯").Length.ShouldBe(4 + 3);

    [Theory]
    [InlineData("")]
    [InlineData("灯")]
    public void One_character_has_none(string folded) => Shingles.Of(folded).ShouldBeEmpty();

    [Fact]
    public void A_piece_said_twice_counts_once_and_where_it_stands_first() =>
        Shingles.Of("路灯" + new string('一', Shingles.Head) + "路灯").Count(piece => Shingles.Name(piece) == Shingles.Name(Shingles.Of("路灯")[0]) && Shingles.IsInHead(piece)).ShouldBe(1);

    [Fact]
    public void Only_the_beginning_is_the_head()
    {
        var beyond = Shingles.Of(new string('一', Shingles.Head) + "路灯");
        beyond.Single(piece => Shingles.Name(piece) == Shingles.Name(Shingles.Of("路灯")[0])).ShouldSatisfyAllConditions(piece => Shingles.IsInHead(piece).ShouldBeFalse());
    }

    [Fact]
    public void Pieces_are_in_order_and_differ()
    {
        var names = Shingles.Of("物业不管电梯坏了物业不管电梯坏了").Select(Shingles.Name).ToList();
        names.ShouldBe(names.Distinct().Order());
    }

    [Fact]
    public void How_often_a_piece_is_said_is_counted_up_to_255()
    {
        var lamp = Shingles.Name(Shingles.Of("路灯")[0]);
        var pieces = Shingles.Of("路灯坏了，路灯", out var times);
        times.Length.ShouldBe(pieces.Length);
        times[Array.FindIndex(pieces, piece => Shingles.Name(piece) == lamp)].ShouldBe((byte)2);
        Shingles.Of(string.Concat(Enumerable.Repeat("路灯", 300)), out var many);
        many.Max().ShouldBe(byte.MaxValue);
    }
}
