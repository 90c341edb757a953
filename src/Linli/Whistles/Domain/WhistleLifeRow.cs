using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Whistles.Domain;

/// <summary>What a verb is about.</summary>
public enum About
{
    /// <summary>The whistle.</summary>
    Whistle,

    /// <summary>The invitation of the actor's own department.</summary>
    Own,

    /// <summary>One invitation, named by whoever acts.</summary>
    One,
}

/// <summary>Whose clock an effect means.</summary>
public enum ClockOf
{
    /// <summary>The whistle's.</summary>
    Whistle,

    /// <summary>That of the invitation the verb is about.</summary>
    One,

    /// <summary>That of every department that is called.</summary>
    Called,

    /// <summary>That of every department that owes a duty.</summary>
    Owing,
}

/// <summary>What a row does to the clocks.</summary>
public abstract record WhistleClock(ClockOf Of)
{
    /// <summary>A clock begins; where one of its kind rests, it goes on with at least half an hour left.</summary>
    public sealed record Start(ClockKind Kind, ClockOf Of) : WhistleClock(Of);

    /// <summary>A clock ends because its duty was done.</summary>
    public sealed record Met(ClockKind Kind, ClockOf Of) : WhistleClock(Of);

    /// <summary>A clock ends because its duty fell away.</summary>
    public sealed record Drop(ClockKind Kind, ClockOf Of) : WhistleClock(Of);

    /// <summary>A clock rests, lawfully and with a reason.</summary>
    public sealed record Pause(ClockKind Kind, ClockOf Of, string Reason) : WhistleClock(Of);

    /// <summary>Every clock of the whistle and of its invitations ends because its duty fell away.</summary>
    public sealed record DropAll() : WhistleClock(ClockOf.Whistle);
}

/// <summary>One row of the life table: from these states, this verb leads there, by these people, if these things hold.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="From">The states it may start from.</param>
/// <param name="To">The state it leads to; null where the state stays.</param>
/// <param name="Who">Who may do it; one of them suffices.</param>
public sealed record WhistleLifeRow(WhistleVerb Verb, WhistleState[] From, WhistleState? To, WhistleWho[] Who)
{
    /// <summary>The states of the invitation it may start from; empty where it is about none.</summary>
    public InvitationState[] Of { get; init; } = [];

    /// <summary>The state of the invitation it leads to.</summary>
    public InvitationState? Becomes { get; init; }

    /// <summary>What must hold, asked before and inside the transaction; the sentence says what to do instead.</summary>
    public Func<WhistleSnapshot, Refusal?>[] Must { get; init; } = [];

    /// <summary>What happens to the clocks.</summary>
    public WhistleClock[] Clocks { get; init; } = [];

    /// <summary>A guard between rows of one verb: the row is this whistle's only where it holds. A named method of <see cref="WhistleGuards"/>.</summary>
    public Func<WhistleSnapshot, bool> If { get; init; } = WhistleGuards.Always;

    /// <summary>True when the row is the one for this whistle now.</summary>
    public bool Fits(WhistleSnapshot s) =>
        From.Contains(s.Whistle.State) && (Of.Length == 0 || (s.One is { } one && Of.Contains(one.State))) && If(s);
}
