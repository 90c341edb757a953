using System.Globalization;
using Linli.Cases.Desk;
using NodaTime.Text;

namespace Linli.Cases.Dossier;

/// <summary>Reads what a verb's form sent.</summary>
internal static class VerbForms
{
    /// <summary>The name of a verb's form on its page.</summary>
    public static string NameOf(CaseVerb verb) => "do-" + Linli.Foundation.Data.Storage.Word(verb);

    /// <summary>The verb of a form's name or of an address, or null.</summary>
    public static CaseVerb? VerbOf(string? word)
    {
        var bare = word?.StartsWith("do-", StringComparison.Ordinal) == true ? word[3..] : word;
        return Enum.GetValues<CaseVerb>().Where(verb => Linli.Foundation.Data.Storage.Word(verb) == bare).Select(verb => (CaseVerb?)verb).FirstOrDefault();
    }

    /// <summary>Verbs whose form takes photos.</summary>
    public static bool TakesPhotos(CaseVerb verb) => verb is CaseVerb.SolveOnSpot or CaseVerb.SubmitResult or CaseVerb.Pass or CaseVerb.AddNote or CaseVerb.BlurPhoto;

    /// <summary>Verbs done by one press, nothing to be typed.</summary>
    public static bool IsBare(CaseVerb verb) => verb is CaseVerb.Acknowledge or CaseVerb.StartHandling;

    /// <summary>The input of a form.</summary>
    public static VerbInput Read(IFormCollection form, CaseChoices choices) => new()
    {
        Seen = Word(form, "seen"),
        Text = Word(form, "text"),
        Summary = Word(form, "summary"),
        Category = choices.CategoryOf(form["category-words"], form["category"]),
        Kind = Enum.TryParse<Linli.Dispatch.CaseKind>(form["kind"], out var kind) ? kind : null,
        Grid = Id(form, "grid"),
        Unit = Id(form, "unit"),
        Person = Id(form, "person"),
        Contact = Enum.TryParse<ContactResult>(form["contact"], out var contact) ? contact : null,
        Referral = Word(form, "referral"),
        Basis = Word(form, "basis"),
        Plan = Word(form, "plan"),
        Days = Number(form, "days"),
        Level = Number(form, "level"),
        ReviewOn = LocalDatePattern.Iso.Parse(form["reviewOn"].ToString()) is { Success: true } day ? day.Value : null,
        Solved = form["solved"].ToString() switch { "yes" => true, "no" => false, _ => null },
        Link = ByLink.LinkForm.Read(form),
        Paper = Paper.PaperForm.Read(form),
    };

    /// <summary>An id chosen in a form.</summary>
    public static Guid? Id(IFormCollection form, string field) => Guid.TryParse(form[field], out var id) ? id : null;

    private static int? Number(IFormCollection form, string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Word(IFormCollection form, string field) => form[field].ToString() is { Length: > 0 } word ? word : null;
}
