using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <summary>What a row does to the clocks.</summary>
public abstract record ClockEffect
{
    /// <summary>A clock begins; <paramref name="Kind"/> says by which policy.</summary>
    public sealed record Start(ClockKind Kind) : ClockEffect
    {
        /// <summary>Only for such cases.</summary>
        public Func<Case, bool> If { get; init; } = _ => true;
    }

    /// <summary>A clock ends because its duty was done.</summary>
    public sealed record Met(ClockKind Kind) : ClockEffect;

    /// <summary>A clock ends because its duty fell away.</summary>
    public sealed record Drop(ClockKind Kind) : ClockEffect;

    /// <summary>Every open clock of the case ends because its duty fell away.</summary>
    public sealed record DropAll : ClockEffect;

    /// <summary>A clock rests, lawfully and with a reason.</summary>
    public sealed record Pause(ClockKind Kind, string Reason) : ClockEffect;

    /// <summary>A clock goes on, with so many working days left at least; 0 leaves what was banked.</summary>
    public sealed record Resume(ClockKind Kind, int AtLeast = 1) : ClockEffect;

    /// <summary>A clock is due later, by as much as the act in progress agreed upon.</summary>
    public sealed record Extend(ClockKind Kind, string Reason) : ClockEffect;

    /// <summary>A clock is due on the day that a conference agreed upon: later only, never once it was missed, and no farther than the rules allow.</summary>
    public sealed record Agree(ClockKind Kind, string Reason) : ClockEffect;
}

/// <summary>One row of the life table: from these states, this verb leads there, by these people, if these things hold.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="From">The states it may start from.</param>
/// <param name="To">The state it leads to; null where the state stays.</param>
/// <param name="Who">Who may do it; one of them suffices.</param>
public sealed record LifeRow(CaseVerb Verb, CaseState[] From, CaseState? To, Who[] Who)
{
    /// <summary>Flags that must be on.</summary>
    public CaseFlags Needs { get; init; }

    /// <summary>Flags that must be off.</summary>
    public CaseFlags Without { get; init; }

    /// <summary>Flags it sets.</summary>
    public CaseFlags Sets { get; init; }

    /// <summary>Flags it clears.</summary>
    public CaseFlags Clears { get; init; }

    /// <summary>What must hold, asked before and inside the transaction; the sentence says what to do instead.</summary>
    /// <remarks>Named methods of <see cref="CaseMusts"/>, never lambdas: docs/states words each by its name (<c>Cases.Must.…</c>).</remarks>
    public Func<CaseSnapshot, Refusal?>[] Must { get; init; } = [];

    /// <summary>What happens to the clocks.</summary>
    public ClockEffect[] Clocks { get; init; } = [];

    /// <summary>Who answers for the case afterwards.</summary>
    public Responsible Then { get; init; } = Responsible.Same;

    /// <summary>A guard between rows of one verb: the row is this case's only where it holds. A named method of <see cref="CaseGuards"/>, worded as <c>Cases.Guard.…</c>.</summary>
    public Func<CaseSnapshot, bool> If { get; init; } = CaseGuards.Always;
}
