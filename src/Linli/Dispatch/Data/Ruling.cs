using NodaTime;

namespace Linli.Dispatch.Data;

/// <summary>裁定规则: an authority rule that a street or county made for its own area.</summary>
internal sealed class Ruling
{
    public Guid Id { get; init; }

    public required string Category { get; init; }

    public Guid AreaId { get; init; }

    public DutyLevel? Level { get; init; }

    public PlaceSort? Sort { get; init; }

    public required string Lead { get; init; }

    public required string Co { get; init; }

    public required string Basis { get; init; }

    public Instant MadeAt { get; init; }

    public Instant? EndedAt { get; set; }

    public AuthorityRule Rule => new(Category, Level, Sort, AreaId, Lead, Co.Split(' ', StringSplitOptions.RemoveEmptyEntries), Basis);
}
