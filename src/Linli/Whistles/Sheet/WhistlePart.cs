using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Organizations;
using Linli.Shell.Parts;
using Linli.Whistles.Domain;
using Linli.Whistles.Lists;
using Microsoft.AspNetCore.Components;

namespace Linli.Whistles.Sheet;

/// <summary>What pages about one whistle have: the whistle as this person may see it, or nothing and a 404.</summary>
public abstract class WhistlePart : Part
{
    /// <summary>The database, for reading.</summary>
    [Inject]
    protected LinliDb Db { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Inject]
    protected WhistleHand Hand { get; set; } = null!;

    /// <summary>The units.</summary>
    [Inject]
    protected IOrganizations Organizations { get; set; } = null!;

    [Inject]
    private ICipher Ring { get; set; } = null!;

    [Inject]
    private IDeadlines Deadlines { get; set; } = null!;

    [Inject]
    private IHolders Holders { get; set; } = null!;

    [Inject]
    private ICases AllCases { get; set; } = null!;

    [Inject]
    private ISeenCases Seen { get; set; } = null!;

    [Inject]
    private WhistleVerbs Verbs { get; set; } = null!;

    /// <summary>The whistle, or null where it is not there or not for these eyes.</summary>
    protected WhistleDossier? Dossier { get; private set; }

    /// <summary>Reads it.</summary>
    protected async Task Load(Guid id)
    {
        Dossier = await WhistleDossier.Read(Db, id, Hand, Ring, Deadlines, Holders, AllCases, Seen, Verbs, Page.Now, Page.Http.RequestAborted);
        if (Dossier is null)
            Page.Http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>What people call a unit.</summary>
    protected string NameOf(Guid unit) => Organizations.FindUnit(unit)?.ShortName ?? "";
}
