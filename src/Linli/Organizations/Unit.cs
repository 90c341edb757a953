using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>组织: any body of the deployment: office, department, company, committee, Party level; a node of the organisation tree.</summary>
/// <remarks>Party levels are kinds of unit like any other (domain.md 1.3 rows 39–43): the depth is what a deployment founds. Members are not
/// recorded here, only posts.</remarks>
public sealed class Unit : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "unit";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The unit above, or null at a root.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The kind's word, e.g. <c>department</c> (see <see cref="UnitKinds"/>).</summary>
    public required string Kind { get; set; }

    /// <summary>The department's word, e.g. <c>urban-management</c>; only with kind <c>department</c>.</summary>
    public string? Department { get; set; }

    /// <summary>The full name, e.g. 清河县城市管理局.</summary>
    public required string Name { get; set; }

    /// <summary>What people call it, e.g. 城管局.</summary>
    public required string ShortName { get; set; }

    /// <summary>The area it serves (an id of Areas), or null.</summary>
    public Guid? AreaId { get; set; }

    /// <summary>What kind of area that is.</summary>
    public ScopeKind? AreaKind { get; set; }

    /// <summary>值班电话: the public duty number; never a person's.</summary>
    public string? Phone { get; set; }

    /// <summary>Its place among its siblings; Chinese names have no order of their own.</summary>
    public int SortOrder { get; set; }

    /// <summary>The first day it exists.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The first day it no longer exists, or null.</summary>
    public LocalDate? ValidUntil { get; set; }

    /// <summary>True when it exists on <paramref name="day"/>.</summary>
    public bool IsValidOn(LocalDate day) => ValidFrom <= day && (ValidUntil is not { } until || day < until);

    /// <summary>True when it is of this kind, or the department of this word: categories name either.</summary>
    public bool Is(string kind) => Kind == kind || Department == kind;
}
