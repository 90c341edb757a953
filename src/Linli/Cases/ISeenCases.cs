namespace Linli.Cases;

/// <summary>视野: the cases that the one signed in may see, for pages of rooms above; the same policy as this room's own lists.</summary>
public interface ISeenCases
{
    /// <summary>The case, or null where it is not there or not for these eyes.</summary>
    Task<CaseRow?> Find(Guid id, CancellationToken cancel = default);
}
