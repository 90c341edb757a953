using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Signing;

/// <summary>审核签发单位: that a unit wants a second person to let its results go out. No row: it never said so.</summary>
/// <remarks>Turned off, the row stays: it says since when and by whom.</remarks>
public sealed class UnitSigning : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "case-signing";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>True while results wait for a second person.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Since when it is so.</summary>
    public required Instant Since { get; set; }

    /// <summary>Who set it.</summary>
    public Guid? By { get; set; }

    /// <summary>True when results of this unit wait for a second person.</summary>
    internal static bool Wants(LinliDb db, Guid? unit) => unit is { } id && db.Set<UnitSigning>().AsNoTracking().Any(row => row.UnitId == id && row.IsWanted);
}
