namespace Linli.Foundation.Facts;

/// <summary>Something facts are about: a case, a plate, an account.</summary>
public interface ISubject
{
    /// <summary>The kind's word, e.g. <c>case</c>.</summary>
    static abstract string SubjectKind { get; }

    /// <summary>The row's id.</summary>
    Guid Id { get; }

    /// <summary>The number of its latest fact; also the concurrency token of the row.</summary>
    int Version { get; set; }
}
