using Linli.Cases.Dossier;
using Linli.Shell;

namespace Linli.Cases.Callback;

/// <summary>开场白: what a caller says first: who calls and the two characters of the done page, by which a resident knows the call is ours (domain.md 3.8 rule 14).</summary>
internal static class CallerWords
{
    /// <summary>The sentence to read out, or null where this case has no two characters.</summary>
    public static string? Of(PageContext page, CaseDossier dossier) => null;
}
