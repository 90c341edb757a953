using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Data;

/// <summary>在用模型: the one row that says which learned model suggests, and whether a person chose it. Subject of what is told of learning.</summary>
public sealed class LearningState : ISubject
{
    /// <summary>The row's id.</summary>
    public static readonly Guid TheOne = new("0d15bac4-0000-7000-8000-000000000002");

    /// <inheritdoc/>
    public static string SubjectKind => "category-learning";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Number of the model in use; 0: the catalogue's words alone.</summary>
    public int InUse { get; set; }

    /// <summary>True while a person's choice stands: what is learned is measured, and not put in use.</summary>
    public bool IsByHand { get; set; }

    /// <summary>Since when.</summary>
    public Instant? Since { get; set; }

    /// <summary>The account that chose.</summary>
    public Guid? By { get; set; }

    /// <summary>Why, in that person's words.</summary>
    public string? Reason { get; set; }

    /// <summary>The row, tracked by this work.</summary>
    internal static LearningState In(Work work) => work.Db.Set<LearningState>().AsTracking().Single(state => state.Id == TheOne);
}
