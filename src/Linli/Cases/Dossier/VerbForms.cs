using System.Globalization;
using Linli.Cases.Desk;
using Linli.Cases.Splits;
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
    public static bool TakesPhotos(CaseVerb verb) => verb is CaseVerb.SolveOnSpot or CaseVerb.SubmitResult or CaseVerb.Pass or CaseVerb.AddNote or CaseVerb.BlurPhoto or CaseVerb.AnswerDuty;

    /// <summary>Verbs whose form takes papers: a scanned letter, a photo of it, a file.</summary>
    public static bool TakesPapers(CaseVerb verb) => verb is CaseVerb.AnswerOnBehalf or CaseVerb.ProposeExplainedClose;

    /// <summary>Verbs done by one press, nothing to be typed.</summary>
    public static bool IsBare(CaseVerb verb) => verb is CaseVerb.Acknowledge or CaseVerb.StartHandling;

    /// <summary>The input of a form.</summary>
    public static VerbInput Read(IFormCollection form, CaseChoices choices) => new()
    {
        Seen = Word(form, "seen"),
        Text = Word(form, "text"),
        Summary = Word(form, "summary"),
        Category = choices.CategoryOf(form["category-words"], form["category"]),
        Suggested = Word(form, "suggested"),
        SuggestedBy = Number(form, "suggested-by"),
        Proposed = Id(form, "proposed"),
        Kind = Enum.TryParse<Linli.Dispatch.CaseKind>(form["kind"], out var kind) ? kind : null,
        Master = Word(form, "master") ?? Word(form, "master-choice"),
        Outcome = Enum.TryParse<ResultOutcome>(form["outcome"], out var outcome) ? outcome : null,
        Ground = Word(form, "ground"),
        PlannedOn = LocalDatePattern.Iso.Parse(form["plannedOn"].ToString()) is { Success: true } planned ? planned.Value : null,
        Without = Word(form, "without"),
        Rest = Word(form, "rest"),
        Issue = Id(form, "issue"),
        Title = Word(form, "title"),
        Parts = [.. Enumerable.Range(1, SplitCase.MostParts).Select(n => new SplitPart(Word(form, $"part{n}-category"), Word(form, $"part{n}-text"))).Where(part => part is not { Category: null, Text: null })],
        Lines = form["lines"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Items = [.. form["item"].Select(item => Guid.TryParse(item, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)],
        CoUnits = [.. Enumerable.Range(1, Duties.CoUnitsFields.Most).Select(n => Id(form, $"co{n}")).OfType<Guid>()],
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

    internal static int? Number(IFormCollection form, string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Word(IFormCollection form, string field) => form[field].ToString() is { Length: > 0 } word ? word : null;
}
