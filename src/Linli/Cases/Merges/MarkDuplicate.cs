using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Merges;

/// <summary>并案: it is the same matter as another one; its reporter follows that one's way and rates its answer for herself.</summary>
/// <remarks>The master is one that this person could act on, too; never a protected one, whose answer is for its own reporter alone,
/// and never one that follows another: there are no chains.</remarks>
public sealed class MarkDuplicate : ICaseVerb
{
    private static readonly Who[] Deciders = [Who.Community, Who.Street, Who.County];

    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.MarkDuplicate;

    /// <inheritdoc/>
    public Type Fields => typeof(MarkDuplicateFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Master))
            yield return CaseRefusals.Missing(nameof(input.Master), "Master");
        else if (input.Master.Trim() == snapshot.Case.Number)
            yield return new Refusal("Cases.Refusal.MasterIsItself", nameof(input.Master));
        if (snapshot.Case.About is not null)
            yield return new Refusal("Cases.Refusal.AboutIsNotMerged");
        foreach (var reason in CaseRefusals.OfOptionalText(nameof(input.Text), input.Text))
            yield return reason;
    }

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        var (work, input, snapshot) = (step.Work, step.Input, new CaseSnapshot(step.Case, step.Act));
        var followers = work.Db.Cases.Count(c => c.MasterId == snapshot.Case.Id && c.State == CaseState.Merged);
        if (followers > 0)
            yield return new Refusal("Cases.Refusal.HasFollowers", null, followers);
        if (work.Db.Cases.Any(c => c.SplitFrom == snapshot.Case.Id))
            yield return new Refusal("Cases.Refusal.HasParts");
        if (MasterOf(work, input) is not { } master || !Deciders.Any(new CaseSnapshot(master, snapshot.Act).Plays))
            yield return new Refusal("Cases.Refusal.MasterNotFound", nameof(input.Master), input.Master!.Trim());
        else if (master.State == CaseState.Merged)
            yield return new Refusal("Cases.Refusal.MasterFollows", nameof(input.Master), master.Number);
        else if (!master.IsOpen && (master.State != CaseState.Closed || snapshot.Act.At - master.ClosedAt > Case.ReopenWindow))
            yield return new Refusal("Cases.Refusal.MasterIsOver", nameof(input.Master), master.Number, CaseWords.State(master.State), (int)Case.ReopenWindow.TotalDays);
        else if (AreKin(master, snapshot.Case))
            yield return new Refusal("Cases.Refusal.MasterIsKin", nameof(input.Master), master.Number);
        else if (master.VoidPending)
            yield return new Refusal("Cases.Refusal.MasterMayBeVoid", nameof(input.Master), master.Number);
        else if (snapshot.Case.Urgency == Urgency.Emergency && master.Urgency != Urgency.Emergency)
            yield return new Refusal("Cases.Refusal.MasterIsSlower", nameof(input.Master), master.Number);
        else if (master.IsProtected)
            yield return new Refusal("Cases.Refusal.MasterIsProtected", nameof(input.Master), master.Number);
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (target, master) = (step.Case, MasterOf(step.Work, step.Input)!);
        target.MasterId = master.Id;
        step.Work.Insert(new CaseMerge { Id = Ids.New(step.Act.At), CaseId = target.Id, MasterId = master.Id, At = step.Act.At, By = step.Act.Who });
        // Answered already: there is something to read and to rate at once.
        if (master.State is CaseState.Replied or CaseState.Closed)
            (target.RepliedAt, target.ReplyRound) = (step.Act.At, target.ReplyRound + 1);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new CaseMerged(shift, master.Id);
    }

    private static bool AreKin(Case one, Case other) => one.SplitFrom == other.Id || other.SplitFrom == one.Id || (one.SplitFrom is { } whole && whole == other.SplitFrom);

    // Locked like the case itself: two that are joined with each other at the same moment would both follow, and nobody would lead.
    private static Case? MasterOf(Work work, VerbInput input)
    {
        var number = input.Master!.Trim();
        return work.Db.IsSqlite
            ? work.Db.Cases.AsNoTracking().SingleOrDefault(c => c.Number == number)
            : work.Db.Cases.FromSql($"SELECT * FROM cases_cases WHERE number = {number} FOR UPDATE").AsNoTracking().SingleOrDefault();
    }
}

/// <summary>拆分还原: a matter of its own after all; it goes back to where it stood, with whole limits from now.</summary>
public sealed class Unmerge : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Unmerge;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => snapshot.Act.Kind == Foundation.Facts.ActorKind.Staff
        ? CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason")
        : CaseRefusals.OfOptionalText(nameof(input.Text), input.Text);

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (target, master) = (step.Case, step.Case.MasterId);
        var merge = step.Work.Db.Set<CaseMerge>().AsTracking().SingleOrDefault(row => row.CaseId == target.Id && row.EndedAt == null);
        if (merge is not null)
            (merge.EndedAt, merge.EndedBy) = (step.Act.At, step.Act.Who);
        // What was rated was another case's answer; its own is still to come.
        (target.MasterId, target.RepliedAt, target.Grade, target.Solved) = (null, null, null, null);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new CaseUnmerged(shift, master, step.Act.Kind == Foundation.Facts.ActorKind.Resident);
    }
}
