using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Facts;
using Linli.Organizations;
using NodaTime;

namespace Linli.Cases.Issues;

/// <summary>共性问题: one cause and the cases it brought; each stays a case of its own, answered, verified and rated by itself.</summary>
/// <remarks>It is not 并案: nobody follows anybody. Which cases belong to it stands on the cases; its history is facts.</remarks>
public sealed class CommonIssue : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "case-issue";

    /// <summary>The longest title.</summary>
    public const int LongestTitle = 80;

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The cause in staff words; no name, no number, no home.</summary>
    public required string Title { get; set; }

    /// <summary>The community it was opened in; null above one.</summary>
    public Guid? CommunityId { get; init; }

    /// <summary>Its street.</summary>
    public Guid? StreetId { get; init; }

    /// <summary>Its county.</summary>
    public Guid? CountyId { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant At { get; init; }

    /// <summary>By whom.</summary>
    public Guid? By { get; init; }

    /// <summary>销号: when the cause was done with.</summary>
    public Instant? ClosedAt { get; set; }

    /// <summary>True until then.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>True for those in whose area it lies; others see it by the cases of theirs in it.</summary>
    public bool IsOf(CaseSight sight) => sight.Scope.Branches.Any(branch => branch.Kind switch
    {
        ScopeKind.County => branch.Id == CountyId,
        ScopeKind.Street => branch.Id == StreetId,
        ScopeKind.Community => branch.Id == CommunityId,
        _ => false,
    });

    /// <summary>True when the case may be put into it: of the same street, or of the county for one opened there.</summary>
    internal bool Takes(Case target) => IsOpen && CountyId == target.CountyId && (StreetId is null || StreetId == target.StreetId);
}
