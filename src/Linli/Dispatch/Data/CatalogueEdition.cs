using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Dispatch.Data;

/// <summary>目录版本: the one row every change of catalogue and rulings counts up; a node whose book is older reads it again.</summary>
/// <remarks>Also the subject of this room's facts: one timeline of who changed the rules of dispatch.</remarks>
public sealed class CatalogueEdition : ISubject
{
    /// <summary>The row's id.</summary>
    public static readonly Guid TheOne = new("0d15bac4-0000-7000-8000-000000000001");

    /// <inheritdoc/>
    public static string SubjectKind => "case-catalogue";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The number given last, to a draft perhaps; 0 before the program's own catalogue was put in.</summary>
    public int Number { get; set; }

    /// <summary>The row, tracked by this work.</summary>
    internal static CatalogueEdition In(Work work) => work.Db.Set<CatalogueEdition>().AsTracking().Single(edition => edition.Id == TheOne);
}
