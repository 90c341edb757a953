using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Tests.Foundation.Privacy;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("13800005678")]
    [InlineData(" 138 0000 5678 ")]
    [InlineData("138-0000-5678")]
    [InlineData("+86 138 0000 5678")]
    [InlineData("＋８６－１３８－００００－５６７８")]
    [InlineData("（+86）13800005678")]
    [InlineData("0086-13800005678")]
    [InlineData("8613800005678")]
    [InlineData("013800005678")]
    [InlineData("\u202d138 0000 5678\u202c")]
    [InlineData("138\u00a00000\u30005678")]
    [InlineData("138·0000·5678")]
    public void A_mobile_however_typed_is_one_number(string typed) =>
        PhoneNumber.Parse(typed).Value.Normal.ShouldBe("13800005678");

    [Theory]
    [InlineData("0943-8220000", "09438220000")]
    [InlineData("(0943) 822 0000", "09438220000")]
    [InlineData("+86 943 8220000", "09438220000")]
    [InlineData("0086 0943 8220000", "09438220000")]
    [InlineData("010-62220000", "01062220000")]
    [InlineData("+86 10 62220000", "01062220000")]
    [InlineData("0755-26220000", "075526220000")]
    public void A_landline_keeps_its_area_code(string typed, string normal)
    {
        var phone = PhoneNumber.Parse(typed).Value;
        phone.Normal.ShouldBe(normal);
        phone.Kind.ShouldBe(PhoneKind.Landline);
    }

    [Fact]
    public void A_local_number_takes_the_deployments_area_code()
    {
        PhoneNumber.Parse("8220000", homeAreaCode: "0943").Value.Normal.ShouldBe("09438220000");
        PhoneNumber.Parse("8220000").Refusals.Single().Key.ShouldBe("Privacy.Phone.AreaCodeMissing");
    }

    [Theory]
    [InlineData(null, "Empty")]
    [InlineData("  ", "Empty")]
    [InlineData("没有电话", "NotDigits")]
    [InlineData("13800005678转8", "NotDigits")]
    [InlineData("1380000567", "MobileShort")]
    [InlineData("138000056789", "MobileLong")]
    [InlineData("12345", "Public")]
    [InlineData("110", "Public")]
    [InlineData("+1 202 555 0100", "Foreign")]
    [InlineData("00 44 20 7946 0000", "Foreign")]
    [InlineData("12800005678", "Unknown")]
    [InlineData("0943-1220000", "Unknown")]
    [InlineData("00000000000", "Foreign")]
    [InlineData("99999999999999999999999", "Unknown")]
    public void What_is_no_number_is_refused_in_words(string? typed, string reason)
    {
        var refusal = PhoneNumber.Parse(typed, "phone").Refusals.Single();
        refusal.Key.ShouldBe("Privacy.Phone." + reason);
        refusal.Field.ShouldBe("phone");
        refusal.In(Language.Zh).ShouldNotStartWith("[");
        refusal.In(Language.En).ShouldNotStartWith("[");
    }

    [Theory]
    [InlineData("13800005678", "138****5678", "138 0000 5678")]
    [InlineData("09438220123", "0943-****123", "0943-8220123")]
    [InlineData("02062220123", "020-****123", "020-62220123")]
    [InlineData("4008000123", "400-***-0123", "400-800-0123")]
    public void A_number_shows_itself_masked_unless_asked(string normal, string masked, string written)
    {
        var phone = PhoneNumber.Known(normal);
        $"{phone}".ShouldBe(masked);
        phone.Written.ShouldBe(written);
    }

    [Fact]
    public void Numbers_typed_differently_are_equal_and_share_an_index()
    {
        var ring = KeyRing.InMemory();
        var (one, two) = (PhoneNumber.Parse("+86 138-0000-5678").Value, PhoneNumber.Parse("13800005678").Value);
        one.ShouldBe(two);
        ring.PhoneIndex(one).ShouldBe(ring.PhoneIndex(two));
        ring.PhoneIndex(one).Length.ShouldBe(16);
        ring.PhoneIndex(one).ShouldNotBe(ring.PhoneIndex(PhoneNumber.Known("13800005679")));
        ring.PhoneIndex(one).ShouldNotBe(KeyRing.InMemory().PhoneIndex(one));
    }
}
