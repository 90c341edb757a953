using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Cases.ByLink;

/// <summary>对外文字: what is written for an outside body must not carry the reporter's name, a number or the reporter's own sentences (domain.md 3.8 rules 5 and 6).</summary>
public sealed class OutsideWords(ICipher ring)
{
    /// <summary>So many letters in a row out of the report are no chance any more.</summary>
    public const int SameLetters = 16;

    /// <summary>All reasons against letting these words leave.</summary>
    public IEnumerable<Refusal> Reasons(CaseStep step, string field, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            yield break;
        if (Scrub.Text(words) != words)
            yield return new Refusal("Cases.Refusal.OutsideNumber", field);
        if (CaseSecrets.Name(step.Secrets, ring) is { Length: > 1 } name && words.Contains(name, StringComparison.OrdinalIgnoreCase))
            yield return new Refusal("Cases.Refusal.OutsideName", field);
        if (CaseSecrets.Report(step.Secrets, ring) is { } report && Share(Bare(report), Bare(words)))
            yield return new Refusal("Cases.Refusal.OutsideQuote", field);
    }

    private static bool Share(string report, string words)
    {
        for (var at = 0; at + SameLetters <= report.Length; at++)
            if (words.Contains(report.Substring(at, SameLetters), StringComparison.Ordinal))
                return true;
        return false;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
