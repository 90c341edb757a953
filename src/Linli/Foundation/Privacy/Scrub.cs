using System.Buffers;
using System.Text.RegularExpressions;

namespace Linli.Foundation.Privacy;

/// <summary>Takes phone numbers and identity numbers out of a text that goes farther than to those who need them: to other eyes, into an index, into a log.</summary>
/// <remarks>The last wall, not the first: nobody logs personal data on purpose. Forms that people type (spaces, dashes, full-width digits) are found too.</remarks>
public static partial class Scrub
{
    private const int ShortestNumber = 10;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>For people: every phone as <c>〔电话〕</c> and every identity number as <c>〔证件号〕</c>. Chinese, whoever reads: so are the words around it.</summary>
    public static string Text(string text) => Put(text, "〔电话〕", "〔证件号〕");

    /// <summary>For logs and error reports: <c>[phone]</c> and <c>[id]</c>.</summary>
    public static string Line(string text) => Put(text, "[phone]", "[id]");

    /// <summary>For indexes and models: a blank in their place, so that nothing is found or learned of a word nobody wrote.</summary>
    public static string Without(string text) => Put(text, " ", " ");

    private static string Put(string text, string phone, string identity) => MayHoldNumber(text) ? Phone().Replace(Identity().Replace(text, identity), phone) : text;

    /// <summary>The phone numbers in a text, as they stand there.</summary>
    public static IEnumerable<string> PhonesIn(string text) => MayHoldNumber(text) ? Phone().Matches(text).Select(match => match.Value) : [];

    // Nearly every log line ends here.
    private static bool MayHoldNumber(ReadOnlySpan<char> text)
    {
        var seen = 0;
        for (var at = text.IndexOfAny(Digits); at >= 0; at = text.IndexOfAny(Digits))
        {
            if (++seen >= ShortestNumber)
                return true;
            text = text[(at + 1)..];
        }
        return false;
    }

    private const string D = "[0-9０-９]";
    private const string Before = "(?<![0-9０-９A-Za-z_])";
    private const string After = "(?![0-9０-９A-Za-z_])";
    private const string Gap = "[ \u00A0\u3000\\-－—–.]?";

    [GeneratedRegex(Before + "[1-9１-９]" + D + "{16}[0-9０-９XxＸｘ]" + After + "|" + Before + "[1-9１-９]" + D + "{14}" + After)]
    private static partial Regex Identity();

    [GeneratedRegex(
        Before + "(?:[+＋]?(?:00)?86" + Gap + ")?[0０]?[1１][3-9３-９]" + D + Gap + D + "{4}" + Gap + D + "{4}" + After
        + "|" + Before + "[(（]?[0０][0-9０-９]{2,3}[)）]?" + Gap + "[2-8２-８]" + D + "{2,3}" + Gap + D + "{4}" + After)]
    private static partial Regex Phone();
}
