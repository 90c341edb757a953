using Linli.Foundation.Data;

namespace Linli.Foundation.Retention;

/// <summary>A room that keeps data of some kind for a time: counts what is due and erases it. Several may serve one kind.</summary>
public interface IRetained
{
    /// <summary>The kind's word.</summary>
    string Kind { get; }

    /// <summary>How many are due.</summary>
    int Due(LinliDb db, RetentionCut cut);

    /// <summary>How many would be due, but a person holds them for a reason in law.</summary>
    int Held(LinliDb db, RetentionCut cut) => 0;

    /// <summary>Erases some, under 100 ms, counted as <see cref="Due"/> counts; how many, 0 when none is left.</summary>
    int Erase(Work work, RetentionCut cut);
}
