using Linli.Cases.Dossier;

namespace Linli.Cases.Paper;

/// <summary>Reads what the forms about papers sent.</summary>
internal static class PaperForm
{
    public static PaperInput Read(IFormCollection form) => new()
    {
        Kind = form["paper-kind"],
        Signer = form["signer"],
        Proposal = form["proposal"],
        Link = VerbForms.Id(form, "paper-link"),
        WithContact = form["with-contact"] == "true",
        Why = form["why"],
        Id = VerbForms.Id(form, "paper"),
    };
}
