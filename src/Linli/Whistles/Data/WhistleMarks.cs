namespace Linli.Whistles.Data;

/// <summary>Which side gave the marks.</summary>
public enum MarkSide
{
    /// <summary>街道评部门.</summary>
    Street,

    /// <summary>部门评吹哨.</summary>
    Department,
}

/// <summary>互评: one side's marks of the other. Sealed until all are in; who gave them is in the facts, never what (domain.md 5.4).</summary>
/// <remarks>Its id is random and it has no time: before they are opened, the row says that marks were given and nothing else.</remarks>
public sealed class WhistleMarks
{
    /// <summary>Row id, random.</summary>
    public required Guid Id { get; init; }

    /// <summary>The whistle.</summary>
    public required Guid WhistleId { get; init; }

    /// <summary>The department marked, or marking.</summary>
    public required Guid InvitationId { get; init; }

    /// <summary>Which side gave them.</summary>
    public required MarkSide Side { get; init; }

    /// <summary>The marks and the word beside them, sealed under the whistle's key.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>The marks in the order of the form, as <c>30,20,28,20</c>; null until all are in.</summary>
    public string? Marks { get; set; }

    /// <summary>Out of a hundred; null until all are in.</summary>
    public int? Total { get; set; }
}
