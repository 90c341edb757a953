using System.Diagnostics.CodeAnalysis;

namespace Linli.Areas;

/// <summary>行政区划代码: the 12-digit statistical code of a division, from province to community.</summary>
/// <remarks>2 province + 2 prefecture + 2 county + 3 township + 3 village (domain.md §2.7). It says where a division hangs, but it is a dated
/// attribute and never a key: codes change with the yearly edition. A township may hang directly under a prefecture (4419 00 003).</remarks>
public readonly record struct AreaCode : IComparable<AreaCode>
{
    private const int Digits = 12;
    private static readonly int[] Ends = [2, 4, 6, 9, 12];
    private readonly string? _text;

    private AreaCode(string text) => _text = text;

    /// <summary>The twelve digits.</summary>
    public string Text => _text ?? throw new InvalidOperationException("An empty area code has no digits.");

    /// <summary>The level the code itself states: that of its last part which is not zero.</summary>
    public DivisionLevel Level => (DivisionLevel)LastPart(Text);

    /// <summary>The code one step up, or null for a province.</summary>
    public AreaCode? Parent => Level == DivisionLevel.Province ? null : new AreaCode(Cut(Text, LastPart(Text) - 1));

    /// <summary>The first six digits, as on an identity card or in GB/T 2260.</summary>
    public string County => Text[..6];

    /// <summary>Reads exactly twelve digits that leave no hole above the last part (a village needs its township).</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AreaCode code)
    {
        code = default;
        if (text is not { Length: Digits } || text.AsSpan().ContainsAnyExceptInRange('0', '9') || IsZero(text, 0))
            return false;
        if (IsZero(text, 1) && LastPart(text) > 1)
            return false;
        if (IsZero(text, 3) && !IsZero(text, 4))
            return false;
        code = new AreaCode(text);
        return true;
    }

    /// <summary>Reads a code that may be written short, as <c>6204</c>, <c>620402</c> or <c>620402001</c>.</summary>
    public static bool TryParseShort(string? text, out AreaCode code)
    {
        code = default;
        return text is { Length: 2 or 4 or 6 or 9 or 12 } && TryParse(text.PadRight(Digits, '0'), out code);
    }

    /// <summary>Reads a code that is known to be well formed.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static AreaCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"{text} is no area code of twelve digits.");

    /// <inheritdoc/>
    public int CompareTo(AreaCode other) => string.CompareOrdinal(_text, other._text);

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";

    public static bool operator <(AreaCode left, AreaCode right) => left.CompareTo(right) < 0;

    public static bool operator >(AreaCode left, AreaCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(AreaCode left, AreaCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AreaCode left, AreaCode right) => left.CompareTo(right) >= 0;

    private static int LastPart(string text)
    {
        var part = Ends.Length;
        while (IsZero(text, part - 1))
            part--;
        return part;
    }

    private static bool IsZero(string text, int part)
    {
        var start = part == 0 ? 0 : Ends[part - 1];
        return !text.AsSpan(start, Ends[part] - start).ContainsAnyExcept('0');
    }

    /// <summary>Keeps the parts up to <paramref name="part"/>; a part left empty by the cut (4419 00) lifts the code further.</summary>
    private static string Cut(string text, int part) => text[..Ends[part - 1]].PadRight(Digits, '0');
}
