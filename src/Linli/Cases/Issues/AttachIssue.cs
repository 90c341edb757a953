using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Issues;

/// <summary>归入共性问题: an open one of the street, or a new one with a title.</summary>
public sealed class AttachIssue : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AttachIssue;

    /// <inheritdoc/>
    public Type Fields => typeof(AttachIssueFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => input.Issue is null ? OfTitle(input.Title) : [];

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        if (step.Input.Issue is { } id && (Find(step.Work, id) is not { } issue || !issue.Takes(step.Case)))
            yield return new Refusal("Cases.Refusal.IssueUnknown", nameof(VerbInput.Issue));
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var issue = step.Input.Issue ?? Open(step.Work, step.Case, step.Input.Title!, step.Act).Id;
        step.Case.IssueId = issue;
        return shift => new IssueAttached(shift, issue);
    }

    /// <summary>Reasons against a title.</summary>
    internal static IEnumerable<Refusal> OfTitle(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            yield return CaseRefusals.Missing(nameof(VerbInput.Title), "IssueTitle");
        else if (title.Trim().Length > CommonIssue.LongestTitle)
            yield return new Refusal("Cases.Refusal.TextTooLong", nameof(VerbInput.Title), title.Trim().Length, CommonIssue.LongestTitle);
        // Titles stand in lists and exports: what looks like a number of a person has no place there.
        else if (Scrub.Text(title) != title)
            yield return new Refusal("Cases.Refusal.TitleIsPersonal", nameof(VerbInput.Title));
    }

    /// <summary>Opens one in the area of whoever opens it.</summary>
    internal static CommonIssue Open(Work work, Case first, string title, Act act)
    {
        var issue = new CommonIssue
        {
            Id = Ids.New(act.At),
            Title = title.Trim(),
            CountyId = first.CountyId,
            StreetId = act.Role == CaseRoles.CountyDispatcher ? null : first.StreetId,
            CommunityId = act.Role is CaseRoles.Secretary or CaseRoles.GridHead ? first.CommunityId : null,
            At = act.At,
            By = act.Who,
        };
        work.Append(act, issue, new IssueOpened(issue.CountyId, issue.StreetId, issue.CommunityId));
        work.Insert(issue);
        return issue;
    }

    private static CommonIssue? Find(Work work, Guid id)
    {
        work.Flush();
        return work.Db.Set<CommonIssue>().AsNoTracking().SingleOrDefault(row => row.Id == id);
    }
}

/// <summary>移出共性问题: it has another cause after all.</summary>
public sealed class DetachIssue : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.DetachIssue;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var issue = step.Case.IssueId;
        step.Case.IssueId = null;
        step.Keep(Data.CaseTextKind.Reason, step.Input.Text);
        return shift => new IssueDetached(shift, issue);
    }
}
