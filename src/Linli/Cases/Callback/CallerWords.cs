using Linli.Cases.Dossier;
using Linli.Foundation.Privacy;
using Linli.Identity;
using Linli.Shell;

namespace Linli.Cases.Callback;

/// <summary>开场白: what a caller says first: who calls and the two characters of the done page, by which a resident knows the call is ours (domain.md 3.8 rule 14).</summary>
internal static class CallerWords
{
    /// <summary>The sentence to read out.</summary>
    public static string Of(PageContext page, KeyRing ring, SignedIn person, CaseDossier dossier)
    {
        var sign = SpokenSign.Of(ring, dossier.Case.Id);
        return page.Say("Cases.Callback.Words", person.Unit?.ShortName ?? "", person.DisplayName, sign.Characters, sign.Sound);
    }
}
