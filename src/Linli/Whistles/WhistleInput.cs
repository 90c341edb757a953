using Linli.Deadlines;
using NodaTime;

namespace Linli.Whistles;

/// <summary>What a person gives with a verb; each verb says which of it it wants. Also the body of <c>POST /api/v1/whistles/{id}/{verb}</c>.</summary>
public sealed record WhistleInput
{
    /// <summary>What the page showed when it was made; another stamp now means that someone was faster.</summary>
    public string? Seen { get; init; }

    /// <summary>The words: a reason, minutes, what was done.</summary>
    public string? Text { get; init; }

    /// <summary>事由: what it is about, in an office's words, naming nobody.</summary>
    public string? Matter { get; init; }

    /// <summary>所需职权: which power is needed.</summary>
    public string? Power { get; init; }

    /// <summary>社区为何办不了.</summary>
    public string? Lack { get; init; }

    /// <summary>紧急程度.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The departments called.</summary>
    public IReadOnlyList<Guid> Units { get; init; } = [];

    /// <summary>A department to be called besides.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The invitation meant, where the street or the county acts on one.</summary>
    public Guid? Invitation { get; init; }

    /// <summary>批准领导: who in the department decided that it cannot come.</summary>
    public string? Leader { get; init; }

    /// <summary>签发人 of a notice.</summary>
    public string? Signer { get; init; }

    /// <summary>A time to meet.</summary>
    public Instant? At { get; init; }

    /// <summary>Where one stands at the moment of checking in; only then, and only if one wants.</summary>
    public double? Lon { get; init; }

    /// <summary>See <see cref="Lon"/>.</summary>
    public double? Lat { get; init; }

    /// <summary>Another case.</summary>
    public Guid? Case { get; init; }

    /// <summary>牵头部门: its invitation.</summary>
    public Guid? Lead { get; init; }

    /// <summary>Who does what by when.</summary>
    public IReadOnlyList<DutyInput> Duties { get; init; } = [];

    /// <summary>The marks, in the order of the form.</summary>
    public IReadOnlyList<int> Marks { get; init; } = [];

    /// <summary>What the community says of the department.</summary>
    public string? Voice { get; init; }
}

/// <summary>任务: what one department took on at the conference.</summary>
/// <param name="Invitation">Its invitation.</param>
/// <param name="Text">What it does.</param>
/// <param name="Due">The last day for it.</param>
public sealed record DutyInput(Guid Invitation, string? Text, LocalDate? Due);

/// <summary>A whistle to be drafted.</summary>
/// <param name="Case">The case it is for.</param>
/// <param name="Form">What it says.</param>
public sealed record WhistleDraft(Guid Case, WhistleInput Form);

/// <summary>What a verb left behind.</summary>
public sealed record WhistleDone(Guid Id, string Number, WhistleState State, int Version);
