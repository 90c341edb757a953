using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Whistles.Domain;

/// <summary>One verb being done inside a work: what it may read, how it leaves words behind and tells the cases.</summary>
public sealed class WhistleStep(Work work, Whistle target, Invitation? one, Act act, WhistleInput input, SubjectKey key, ICases cases)
{
    /// <summary>The work.</summary>
    public Work Work => work;

    /// <summary>The whistle, tracked.</summary>
    public Whistle Whistle => target;

    /// <summary>The invitation the verb is about.</summary>
    public Invitation? One => one;

    /// <summary>The act.</summary>
    public Act Act => act;

    /// <summary>What the person gave.</summary>
    public WhistleInput Input => input;

    /// <summary>The whistle's own key.</summary>
    public SubjectKey Key => key;

    /// <summary>A department called by this very step: its clock starts.</summary>
    public Invitation? Called { get; private set; }

    /// <summary>What the verb itself does to clocks, where only it knows.</summary>
    public List<WhistleClock> Clocks { get; } = [];

    /// <summary>Keeps a text beside the fact that this step will append; nothing for an empty one.</summary>
    public void Keep(WhistleTextKind kind, string? words, Guid? invitation = null)
    {
        if (string.IsNullOrWhiteSpace(words))
            return;
        var text = new WhistleText { Id = Ids.New(act.At), WhistleId = target.Id, InvitationId = invitation, FactVersion = target.Version + 1, Kind = kind, At = act.At };
        text.Words = key.SealText(words.Trim(), WhistleSecrets.Of(text));
        work.Insert(text);
    }

    /// <summary>Calls a department.</summary>
    public Invitation Call(Guid unit)
    {
        var called = new Invitation { Id = Ids.New(act.At), WhistleId = target.Id, UnitId = unit, Order = target.Invitations.Count };
        target.Invitations.Add(called);
        // Its id is given by us: the tracker would take a row found by its neighbour for an old one.
        work.Db.Add(called);
        return Called = called;
    }

    /// <summary>Calls a department again that had declined.</summary>
    public void CallAgain(Invitation declined)
    {
        declined.State = InvitationState.Invited;
        Called = declined;
    }

    /// <summary>Tells every case that this whistle holds; that it is over also those that ended under it.</summary>
    public IReadOnlyList<Refusal> TellCases(CaseVerb verb, Func<WhistleNews, WhistleNews>? more = null) =>
        TellCases(verb, more, row => row.IsOpen ? verb == CaseVerb.BlowWhistle || row.HasOpenWhistle : verb == CaseVerb.CloseWhistle && !row.IsErased && HeldUntilItsEnd(row));

    /// <summary>Tells one case.</summary>
    public IReadOnlyList<Refusal> TellCase(Guid id, CaseVerb verb, Func<WhistleNews, WhistleNews>? more = null) => TellCases(verb, more, row => row.Id == id);

    private bool HeldUntilItsEnd(CaseRow row) => Since(target, row.Id) is { } since && row.ClosedAt >= since;

    // A matter that ended, was taken up again and whistled anew is the later whistle's, though the departments of the first still mark each other.
    private HashSet<Guid> HeldElsewhere(List<Guid> ids)
    {
        var others = work.Db.Whistles.AsNoTracking().Include(row => row.Cases).Where(row => row.Id != target.Id && row.IsOpen && row.IssuedAt != null && row.Cases.Any(one => ids.Contains(one.CaseId))).ToList();
        return [.. ids.Where(id => others.Any(other => Since(other, id) is { } since && (Since(target, id) is not { } own || since > own)))];
    }

    // From when a whistle holds a case: when its departments were called, or when the case joined them.
    private static Instant? Since(Whistle whistle, Guid id) =>
        whistle.IssuedAt is { } issued && whistle.Cases.Find(one => one.CaseId == id) is { } held ? Instant.Max(issued, held.AddedAt) : null;

    private List<Refusal> TellCases(CaseVerb verb, Func<WhistleNews, WhistleNews>? more, Func<CaseRow, bool> which)
    {
        var news = new WhistleNews(target.Id) { Units = [.. target.Invitations.OrderBy(called => called.Order).Select(called => called.UnitId)] };
        var told = new VerbInput { Whistle = more?.Invoke(news) ?? news };
        var ids = target.Cases.Select(row => row.CaseId).ToList();
        // What this work has changed so far must be in the rows that are looked at.
        work.Save();
        var elsewhere = HeldElsewhere(ids);
        return [.. cases.Rows(work.Db).Where(row => ids.Contains(row.Id)).ToList().Where(row => !elsewhere.Contains(row.Id) && which(row))
            .SelectMany(row => cases.Do(work, CaseAddress.Of(row.Id), [(verb, told)], act).Refusals)];
    }
}
