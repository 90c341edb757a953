namespace Linli.Foundation.Text;

/// <summary>An outcome of any type, as the unit of work asks it: a refused work leaves nothing behind.</summary>
public interface IOutcome
{
    /// <summary>True when nothing is to be kept.</summary>
    bool IsRefused { get; }
}

/// <summary>What a verb answers: the thing done, or every reason against it.</summary>
public sealed class Outcome<T> : IOutcome
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals) => (_value, Refusals) = (value, refusals);

    /// <summary>All reasons against; empty when it was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>True when nothing was changed.</summary>
    public bool IsRefused => Refusals.Count > 0;

    /// <summary>What was done.</summary>
    /// <exception cref="InvalidOperationException">It was refused; look at <see cref="Refusals"/> first.</exception>
    public T Value => IsRefused
        ? throw new InvalidOperationException("Refused: " + string.Join(", ", Refusals.Select(r => r.Key)))
        : _value!;

    /// <summary>It was done.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>It was refused for one reason.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    /// <summary>It was refused for these reasons; at least one.</summary>
    public static implicit operator Outcome<T>(List<Refusal> refusals) =>
        refusals.Count == 0 ? throw new ArgumentException("A refusal needs a reason.", nameof(refusals)) : new(default, refusals);
}
