using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace Linli.Cases.Lists;

/// <summary>What pages with a list have: the filter of the address, one page of lines, the counts of the other filters.</summary>
public abstract class ListPart : Part
{
    /// <summary>The database, for reading.</summary>
    [Inject]
    protected LinliDb Db { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Inject]
    protected CaseHand Hand { get; set; } = null!;

    /// <summary>Opens sealed words.</summary>
    [Inject]
    protected ICipher Ring { get; set; } = null!;

    /// <summary>Says why a date is due.</summary>
    [Inject]
    protected Linli.Deadlines.IDeadlines Deadlines { get; set; } = null!;

    /// <summary>The lines of this page.</summary>
    protected IReadOnlyList<CaseLine> Lines { get; private set; } = [];

    /// <summary>The key of the next page.</summary>
    protected CaseKey? Next { get; private set; }

    /// <summary>True when this is not the first page.</summary>
    protected bool IsFurther { get; private set; }

    /// <summary>The filter in force.</summary>
    protected CaseFilter Filter { get; private set; } = CaseFilter.Open;

    /// <summary>How many each filter finds, a thousand at most.</summary>
    protected IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>The query value that holds the filter.</summary>
    public static readonly string FilterName = "show";

    /// <summary>The filters this page offers, the first is its own.</summary>
    protected virtual IReadOnlyList<CaseFilter> Filters => [CaseFilter.Open];

    /// <summary>True where an address without a filter opens the first one that finds something, rather than the first.</summary>
    protected virtual bool OpensWhereWorkIs => false;

    /// <summary>Reads it all: four commands, whatever the scope.</summary>
    protected async Task Load(int size = CaseLists.PageSize)
    {
        var (query, cancel) = (Page.Http.Request.Query, Page.Http.RequestAborted);
        if (Filters.Count > 1)
            Counts = await CaseLists.Counts(Db, Hand.Sight, Hand.Person.Post?.UnitId, [.. Filters.Where(filter => !filter.IsOver)], Page.Now, cancel);
        Filter = OpensWhereWorkIs && string.IsNullOrEmpty(query[FilterName])
            ? Filters.FirstOrDefault(filter => Counts.GetValueOrDefault(filter.Key) > 0) ?? Filters[0]
            : CaseFilter.Of(query[FilterName], Filters);
        var after = CaseKey.Parse(query[Pager.AfterName]);
        IsFurther = after is not null;
        var page = await CaseLists.Page(Db, Hand.Sight, Hand.Person.Post?.UnitId, Filter, Page.Now, after, size, cancel);
        (Lines, Next) = (await CaseLine.Of(Db, Ring, Deadlines, page.Rows, cancel), page.Next);
    }
}
