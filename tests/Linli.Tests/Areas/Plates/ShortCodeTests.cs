using Linli.Areas.Plates;

namespace Linli.Tests.Areas.Plates;

public class ShortCodeTests
{
    [Fact]
    public void A_printed_code_is_read_however_it_is_typed()
    {
        var code = ShortCode.New();
        foreach (var typed in new[] { code, ShortCode.Print(code), ShortCode.Print(code).ToLowerInvariant(), $" {code[..4]} {code[4..]} ", Wide(code) })
        {
            ShortCode.TryRead(typed, out var read).ShouldBeTrue(typed);
            read.ShouldBe(code);
        }
    }

    [Fact]
    public void No_single_slip_and_no_swap_of_two_passes()
    {
        const string letters = "23456789ABCDEFGHJKMNPQRSTVWXY";
        var code = ShortCode.New();
        for (var i = 0; i < code.Length; i++)
            foreach (var c in letters.Where(c => c != code[i]))
                ShortCode.TryRead(code[..i] + c + code[(i + 1)..], out _).ShouldBeFalse();
        for (var i = 0; i < code.Length - 1; i++)
            if (code[i] != code[i + 1])
                ShortCode.TryRead(code[..i] + code[i + 1] + code[i] + code[(i + 2)..], out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("0OIL1UZZ")]
    [InlineData("ABCDEFGHJ")]
    [InlineData("你好你好你好你好")]
    public void What_is_no_code_is_not_read(string typed) => ShortCode.TryRead(typed, out _).ShouldBeFalse();

    [Fact]
    public void Tokens_hold_128_random_bits_and_fit_into_a_link()
    {
        var tokens = Enumerable.Range(0, 1_000).Select(_ => PlateToken.New()).ToHashSet();
        tokens.Count.ShouldBe(1_000);
        tokens.ShouldAllBe(token => PlateToken.IsToken(token) && Uri.EscapeDataString(token) == token);
    }

    private static string Wide(string code) => string.Concat(code.Select(c => (char)(c - '!' + '！')));
}
