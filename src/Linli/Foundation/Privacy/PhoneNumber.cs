using System.Text.RegularExpressions;
using Linli.Foundation.Text;

namespace Linli.Foundation.Privacy;

/// <summary>What sort of line a number reaches.</summary>
public enum PhoneKind
{
    /// <summary>手机.</summary>
    Mobile,

    /// <summary>座机, with its area code.</summary>
    Landline,

    /// <summary>400/800 numbers of companies.</summary>
    Company,
}

/// <summary>电话号码: a number of mainland China, whole and in one form, however it was typed.</summary>
/// <remarks>The number plan: 《电信网编号计划（2017年版）》 (MIIT): mobiles are 11 digits from 13 to 19; area codes are 010, 02x and three digits after 0;
/// local numbers have 7 or 8 digits and begin with 2 to 8. <see cref="ToString"/> is masked, so that a number cannot slip into a log by interpolation.</remarks>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string normal, PhoneKind kind) => (Normal, Kind) = (normal, kind);

    /// <summary>Digits only, with area code: <c>13800005678</c>, <c>09430000123</c>. What is indexed and dialled.</summary>
    public string Normal { get; }

    /// <summary>What sort of line it reaches.</summary>
    public PhoneKind Kind { get; }

    /// <summary>The number as typed, or the reason why it is none.</summary>
    /// <param name="typed">What someone typed or pasted.</param>
    /// <param name="field">The form field, for the refusal.</param>
    /// <param name="homeAreaCode">The deployment's own area code, for landlines typed without one.</param>
    public static Outcome<PhoneNumber> Parse(string? typed, string? field = null, string? homeAreaCode = null)
    {
        var digits = PhoneDigits.Of(typed ?? "");
        if (digits is null)
            return new Refusal("Privacy.Phone.NotDigits", field);
        if (digits.StartsWith('+'))
            return new Refusal("Privacy.Phone.Foreign", field);
        return digits switch
        {
            "" => new Refusal("Privacy.Phone.Empty", field),
            _ when Mobile().IsMatch(digits) => new PhoneNumber(digits, PhoneKind.Mobile),
            _ when Landline().IsMatch(digits) => new PhoneNumber(digits, PhoneKind.Landline),
            _ when Company().IsMatch(digits) => new PhoneNumber(digits, PhoneKind.Company),
            _ when digits.Length is >= 3 and <= 6 => new Refusal("Privacy.Phone.Public", field, digits),
            _ when Local().IsMatch(digits) => homeAreaCode is null
                ? new Refusal("Privacy.Phone.AreaCodeMissing", field)
                : Parse(homeAreaCode + digits, field),
            _ when digits[0] == '1' && digits.Length < 11 => new Refusal("Privacy.Phone.MobileShort", field, 11 - digits.Length),
            _ when digits[0] == '1' && digits.Length > 11 => new Refusal("Privacy.Phone.MobileLong", field, digits.Length - 11),
            _ => new Refusal("Privacy.Phone.Unknown", field),
        };
    }

    /// <summary>The number, where it is known to be one (read from our own store).</summary>
    public static PhoneNumber Known(string normal) => Parse(normal).Value;

    /// <summary>The number as people write it: <c>138 0000 5678</c>, <c>0943-0000123</c>.</summary>
    public string Written => Kind switch
    {
        PhoneKind.Mobile => $"{Normal[..3]} {Normal[3..7]} {Normal[7..]}",
        PhoneKind.Landline => $"{Normal[..AreaCodeLength]}-{Normal[AreaCodeLength..]}",
        _ => $"{Normal[..3]}-{Normal[3..6]}-{Normal[6..]}",
    };

    /// <summary>The number as everyone may see it: <c>138****5678</c>, <c>0943-****123</c>.</summary>
    public string Masked => Kind switch
    {
        PhoneKind.Mobile => $"{Normal[..3]}****{Normal[7..]}",
        PhoneKind.Landline => $"{Normal[..AreaCodeLength]}-****{Normal[^3..]}",
        _ => $"{Normal[..3]}-***-{Normal[6..]}",
    };

    /// <summary>Masked: a whole number is asked for by name.</summary>
    public override string ToString() => Masked;

    private int AreaCodeLength => Normal[1] is '1' or '2' ? 3 : 4;

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex("^0(10|2[0-9])[2-8][0-9]{7}$|^0[3-9][0-9]{2}[2-8][0-9]{6,7}$")]
    private static partial Regex Landline();

    [GeneratedRegex("^[48]00[0-9]{7}$")]
    private static partial Regex Company();

    [GeneratedRegex("^[2-8][0-9]{6,7}$")]
    private static partial Regex Local();
}
