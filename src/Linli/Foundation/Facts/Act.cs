using NodaTime;

namespace Linli.Foundation.Facts;

/// <summary>Who is acting.</summary>
public enum ActorKind
{
    /// <summary>Someone from outside with a link or a plate: no account.</summary>
    Resident,

    /// <summary>Someone signed in, acting in a post.</summary>
    Staff,

    /// <summary>The program itself: a sweeper, a job, an import.</summary>
    System,

    /// <summary>Someone of another body without an account, by a link that was given to them for one thing.</summary>
    Guest,
}

/// <summary>One act: who does it, in which post, for which area or unit, when and why. Every verb takes one; nothing is ambient.</summary>
/// <param name="Kind">Who is acting.</param>
/// <param name="Who">The account, or null for a resident without one and for the program.</param>
/// <param name="At">The instant of the act, from the injected clock.</param>
public sealed record Act(ActorKind Kind, Guid? Who, Instant At)
{
    /// <summary>The post in which a member of staff acts.</summary>
    public Guid? Post { get; init; }

    /// <summary>代: the absent holder of that post, where somebody stands in. The fact needs no such field: its post says whose it is.</summary>
    public Guid? For { get; init; }

    /// <summary>The role of that post (see <c>Organizations.Role</c>), e.g. <c>grid-worker</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The area of that post.</summary>
    public Guid? Area { get; init; }

    /// <summary>The organisation of that post.</summary>
    public Guid? Unit { get; init; }

    /// <summary>Why, in the actor's own words, where a reason is asked for.</summary>
    public string? Why { get; init; }

    /// <summary>An act of the program itself.</summary>
    public static Act BySystem(Instant at) => new(ActorKind.System, null, at);

    /// <summary>An act of a resident who holds a plate or a tracking link.</summary>
    public static Act ByResident(Instant at) => new(ActorKind.Resident, null, at);

    /// <summary>An act of someone of another body who holds a link given to them.</summary>
    public static Act ByGuest(Instant at) => new(ActorKind.Guest, null, at);
}
