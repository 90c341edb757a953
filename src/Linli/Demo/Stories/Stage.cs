using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Whistles;
using Microsoft.EntityFrameworkCore;

namespace Linli.Demo.Stories;

/// <summary>What stories are played on: the doors everybody uses, and what the steps before left behind.</summary>
/// <param name="cases">The door of cases.</param>
/// <param name="whistles">The door of whistles.</param>
/// <param name="ids">The case each story became.</param>
internal sealed class Stage(ICases cases, IWhistles whistles, Dictionary<Story, Guid> ids)
{
    private readonly Dictionary<Story, Guid> _whistles = [];
    private Work _work = null!;

    /// <summary>The same stage inside this work.</summary>
    public Stage In(Work work)
    {
        _work = work;
        return this;
    }

    /// <summary>Verbs to a story's case.</summary>
    public void Do(Story story, Act act, params (CaseVerb, VerbInput)[] verbs) => DemoCounty.Must(cases.Do(_work, CaseAddress.Of(ids[story]), verbs, act));

    /// <summary>案号.</summary>
    public string NumberOf(Story story)
    {
        var id = ids[story];
        return cases.Rows(_work.Db).Where(row => row.Id == id).Select(row => row.Number).Single();
    }

    /// <summary>What is still open on its list.</summary>
    public IReadOnlyList<Guid> OpenItems(Story story) => cases.OpenItems(_work.Db, ids[story]);

    /// <summary>The latest fact of a kind in its record.</summary>
    public TFact Last<TFact>(Story story) where TFact : IFact
    {
        _work.Save();
        var (id, kind) = (ids[story], FactKinds.Name<TFact>());
        return _work.Db.Facts.AsNoTracking().Where(fact => fact.SubjectId == id && fact.Kind == kind).OrderByDescending(fact => fact.Version).First().Read<TFact>();
    }

    /// <summary>A part that was split off begins.</summary>
    public void Begin(Story part, Guid id) => ids.Add(part, id);

    /// <summary>Drafts a whistle for its case.</summary>
    public void Draft(Story story, Act act, WhistleInput form) => _whistles[story] = DemoCounty.Must(whistles.Draft(_work, new WhistleDraft(ids[story], form), act)).Id;

    /// <summary>A verb to its whistle; what is given may name the invitations of departments.</summary>
    public void Do(Story story, Act act, WhistleVerb verb, Func<IReadOnlyDictionary<Guid, Guid>, WhistleInput> given)
    {
        _work.Save();
        DemoCounty.Must(whistles.Do(_work, _whistles[story], verb, given(whistles.InvitationsOf(_work.Db, _whistles[story])), act));
    }
}
