using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Organizations;
using Linli.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.ShiftHandovers;

/// <summary>What the pages of one handover have: the row, where it is of the own desk, its note and the names.</summary>
public abstract class HandoverPart : Part
{
    private IReadOnlyDictionary<Guid, string> _names = new Dictionary<Guid, string>();
    private bool _hadNote;

    /// <summary>The database, for reading.</summary>
    [Inject]
    protected LinliDb Db { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Inject]
    protected CaseHand Hand { get; set; } = null!;

    /// <summary>Opens sealed words.</summary>
    [Inject]
    protected ICipher Ring { get; set; } = null!;

    /// <summary>Names of colleagues.</summary>
    [Inject]
    protected IHolders Holders { get; set; } = null!;

    /// <summary>Names of units.</summary>
    [Inject]
    protected IOrganizations Organizations { get; set; } = null!;

    /// <summary>Which one.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>It; null where it is not of the reader's own desk.</summary>
    protected ShiftHandover? Row { get; private set; }

    /// <summary>The note; null where there is none, or none any more.</summary>
    protected string? Words { get; private set; }

    /// <summary>What is said instead of a note.</summary>
    protected string NoWords => _hadNote ? "Cases.ShiftHandovers.Note.Erased" : "Cases.ShiftHandovers.Note.None";

    /// <summary>The desk's unit.</summary>
    protected string UnitName => Row is { } row ? Organizations.FindUnit(row.UnitId)?.Name ?? "" : "";

    /// <summary>Taken by whom and when, or that it waits.</summary>
    protected string Outcome => Page.Say(Row!.Outcome(Page.Now, Name));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var unit = Hand.Person.Post?.UnitId;
        var row = await Db.Set<ShiftHandover>().SingleOrDefaultAsync(found => found.Id == Id && found.UnitId == unit, Page.Http.RequestAborted);
        if (row is null)
        {
            Page.Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        _names = Holders.NamesOf([.. new[] { (Guid?)row.By, row.TakenBy }.OfType<Guid>()]);
        (Words, _hadNote) = (ShiftNote.Open(Ring, row), row.HadNote);
        Row = row;
    }

    /// <summary>A colleague's name.</summary>
    protected string Name(Guid account) => _names.GetValueOrDefault(account, "—");
}
