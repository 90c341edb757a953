using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;

namespace Linli.Papers;

/// <summary>文书: the door of this room: rooms above fill models; numbers, check codes, templates, sheets and docx are made here.</summary>
public interface IPapers
{
    /// <summary>Issues a paper inside the caller's work: it gets its number, and its content is kept sealed under the subject's key. The caller appends its own fact.</summary>
    IssuedPaper Issue(Work work, Act act, PaperKind kind, PaperModel model, PaperIssue issue, ICipher key);

    /// <summary>What it would look like, without a number.</summary>
    PaperSheet Draft(LinliDb db, PaperKind kind, PaperModel model, PaperIssue issue, NodaTime.Instant now);

    /// <summary>An issued paper as it was; null once its words were erased. What is for its issuer alone is set only where the reader is that one.</summary>
    PaperSheet? Sheet(IssuedPaper paper, ICipher key, Guid? reader);

    /// <summary>A sheet as a docx.</summary>
    byte[] Docx(PaperSheet sheet);

    /// <summary>The papers of a subject, the latest first.</summary>
    IReadOnlyList<IssuedPaper> Of(LinliDb db, string subjectKind, Guid subject);

    /// <summary>Notes that a stamped scan was attached; the file itself is kept by the caller.</summary>
    void Attach(Work work, Act act, Guid paper, Guid file);

    /// <summary>Erases what stood on papers for their issuers' eyes alone, a reporter's name and number whole; what others read on them stays.</summary>
    void EraseForIssuers(Work work, string subjectKind, IReadOnlyCollection<Guid> subjects, Func<Guid, ICipher> keyOf);

    /// <summary>Erases what was on the papers of a subject; that they were issued stays.</summary>
    void Erase(Work work, string subjectKind, Guid subject);
}

/// <summary>What is given when a paper is issued.</summary>
/// <param name="SubjectKind">What it is about, e.g. <c>case</c>.</param>
/// <param name="Subject">The thing it is about.</param>
/// <param name="Issuer">签发单位, in words.</param>
/// <param name="Signer">签发人.</param>
public sealed record PaperIssue(string SubjectKind, Guid Subject, string Issuer, string Signer);
