using System.Text;
using Linli.Identity.SecondFactors;
using NodaTime;

namespace Linli.Tests.Identity.SecondFactors;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the rows of SHA-1; of its eight digits an app shows the last six.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string eightDigits) =>
        Totp.Code(Secret, Totp.StepOf(Instant.FromUnixTimeSeconds(seconds))).ShouldBe(eightDigits[2..]);

    [Fact]
    public void A_code_stands_for_its_half_minute_and_the_ones_beside_it()
    {
        var at = Instant.FromUnixTimeSeconds(1_800_000_015);
        var step = Totp.StepOf(at);
        foreach (var (offset, isTaken) in new[] { (-2, false), (-1, true), (0, true), (1, true), (2, false) })
            Totp.Match(Secret, Totp.Code(Secret, step + offset), at, 0).ShouldBe(isTaken ? step + offset : null);
    }

    [Fact]
    public void A_spent_step_and_those_before_it_are_no_good()
    {
        var at = Instant.FromUnixTimeSeconds(1_800_000_015);
        var step = Totp.StepOf(at);
        Totp.Match(Secret, Totp.Code(Secret, step), at, step).ShouldBeNull();
        Totp.Match(Secret, Totp.Code(Secret, step - 1), at, step).ShouldBeNull();
        Totp.Match(Secret, Totp.Code(Secret, step + 1), at, step).ShouldBe(step + 1);
    }

    [Fact]
    public void Spaces_do_not_matter_and_nonsense_is_no_code()
    {
        var at = Instant.FromUnixTimeSeconds(59);
        Totp.Match(Secret, " 287 082 ", at, 0).ShouldBe(1);
        foreach (var nonsense in new[] { "", "28708", "2870820", "abcdef", "２８７０８２" })
            Totp.Match(Secret, nonsense, at, 0).ShouldBeNull();
    }

    [Fact]
    public void An_app_reads_the_secret_in_base_32()
    {
        Totp.Typed(Secret).ShouldBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        Totp.Address(Secret, "邻里", "li.si").ShouldBe("otpauth://totp/%E9%82%BB%E9%87%8C:li.si?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E9%82%BB%E9%87%8C");
    }
}
