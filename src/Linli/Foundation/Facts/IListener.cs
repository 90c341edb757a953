using Linli.Foundation.Data;

namespace Linli.Foundation.Facts;

/// <summary>A fact with its place.</summary>
public sealed record SealedFact(long Position, Fact Fact);

/// <summary>Hears every fact once, in order, inside the transaction that also moves its position: exactly once in the database.</summary>
public interface IListener
{
    /// <summary>A stored name; renaming it would make it hear everything again.</summary>
    string Name { get; }

    /// <summary>Takes one fact in. An exception is tried again; after eight it goes to the dead letters.</summary>
    void Hear(Work work, SealedFact heard);
}
