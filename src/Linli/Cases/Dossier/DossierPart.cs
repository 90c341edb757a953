using Linli.Cases.Lists;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Organizations;
using Linli.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace Linli.Cases.Dossier;

/// <summary>What pages about one case have: the case as this person may see it, or nothing and a 404.</summary>
public abstract class DossierPart : Part
{
    /// <summary>The database, for reading.</summary>
    [Inject]
    protected LinliDb Db { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Inject]
    protected CaseHand Hand { get; set; } = null!;

    /// <summary>The units.</summary>
    [Inject]
    protected IOrganizations Organizations { get; set; } = null!;

    /// <summary>Opens sealed words.</summary>
    [Inject]
    protected ICipher Ring { get; set; } = null!;

    [Inject]
    private IDeadlines Deadlines { get; set; } = null!;

    [Inject]
    private IHolders Holders { get; set; } = null!;

    /// <summary>The case, or null where it is not there or not for these eyes.</summary>
    protected CaseDossier? Dossier { get; private set; }

    /// <summary>Reads it.</summary>
    protected async Task Load(Guid id)
    {
        Dossier = await CaseDossier.Read(Db, id, Hand, Ring, Deadlines, Holders, Organizations, Page.Now, Page.Http.RequestAborted);
        if (Dossier is null)
            Page.Http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
