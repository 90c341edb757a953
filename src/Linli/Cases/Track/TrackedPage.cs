using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Web;
using Linli.Shell;
using Microsoft.AspNetCore.Components;

namespace Linli.Cases.Track;

/// <summary>What every page behind a tracking link has: the case, or the status 404 and a way to type the code again.</summary>
public abstract class TrackedPage : ComponentBase
{
    /// <summary>The tracking code in the address.</summary>
    [Parameter] public string Code { get; set; } = "";

    /// <summary>Who looks.</summary>
    [Inject] protected PageContext Page { get; set; } = null!;

    /// <summary>Finds it.</summary>
    [Inject] protected TrackedCases Cases { get; set; } = null!;

    /// <summary>Does verbs.</summary>
    [Inject] protected CaseVerbs Verbs { get; set; } = null!;

    /// <summary>Leads on after a success.</summary>
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The case; null when the code is nobody's.</summary>
    protected TrackedCase? Found { get; private set; }

    /// <summary>The reasons against what was just sent.</summary>
    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>The form they belong to.</summary>
    protected string? RefusedForm { get; private set; }

    /// <summary>The act of the one who holds the link.</summary>
    protected Act Reporter => Act.ByResident(Page.Now);

    /// <summary>What the reporter may do now, with reasons where not.</summary>
    protected IReadOnlyList<PossibleVerb> Possible => Found is null || Found.IsErased ? [] : CaseVerbs.Possible(new CaseSnapshot(Found.Case, Reporter));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Found = await Cases.Find(Code, Page.Http.RequestAborted);
        if (Found is null)
            PageStatus.Answer(Page.Http, StatusCodes.Status404NotFound);
        else
            await Load(Found);
    }

    /// <summary>Loads what else the page shows.</summary>
    protected virtual Task Load(TrackedCase found) => Task.CompletedTask;

    /// <summary>True when the reporter may do it now.</summary>
    protected bool May(CaseVerb verb) => Possible.Any(possible => possible.Verb == verb && possible.IsFree);

    /// <summary>Does a verb of the reporter and leads on, or keeps the reasons for the form.</summary>
    protected async Task Do(CaseVerb verb, VerbInput input, string form, string next)
    {
        var outcome = await Verbs.Run(CaseAddress.Of(Found!.Case.Id), verb, input, Reporter, Page.Http.RequestAborted);
        if (outcome.IsRefused)
        {
            Refuse(form, outcome.Refusals);
            // Pressed twice, or somebody was faster: show how it stands now.
            Found = await Cases.Find(Code, Page.Http.RequestAborted);
            await Load(Found!);
            return;
        }
        Navigation.NavigateTo(next);
    }

    /// <summary>Keeps the reasons for the form, and answers with their status.</summary>
    protected void Refuse(string form, IReadOnlyList<Refusal> refusals)
    {
        (RefusedForm, Refusals) = (form, refusals);
        PageStatus.Answer(Page.Http, Answers.StatusOf(refusals));
    }

    /// <summary>The form that was sent and not yet answered; a page must offer it, even where it no longer would.</summary>
    protected string? Awaiting => RefusedForm is null && HttpMethods.IsPost(Page.Http.Request.Method) && Page.Http.Request.HasFormContentType
        ? Page.Http.Request.Form[SentForm.HandlerField].ToString() : null;

    /// <summary>The reasons of one form.</summary>
    protected IReadOnlyList<Refusal> RefusalsOf(string form) => RefusedForm == form ? Refusals : [];

    /// <summary>A field as typed.</summary>
    protected string? Typed(string field) => Page.Http.Request.Form[field].ToString() is { Length: > 0 } typed ? typed : null;
}
