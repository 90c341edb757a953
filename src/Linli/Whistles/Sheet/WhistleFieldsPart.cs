using Linli.Shell.Parts;
using Linli.Whistles.Domain;
using Microsoft.AspNetCore.Components;

namespace Linli.Whistles.Sheet;

/// <summary>What the fields of a verb are given: the whistle, and the invitation the verb is about.</summary>
public abstract class WhistleFieldsPart : Part
{
    /// <summary>The whistle; null where one is only being drafted.</summary>
    [Parameter]
    public WhistleDossier? Dossier { get; set; }

    /// <summary>The invitation.</summary>
    [Parameter]
    public Invitation? One { get; set; }
}
