using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using NodaTime;

namespace Linli.Cases.Data;

/// <summary>Names the rows that sealed words belong to, and opens them; said once, because a wrong name would lose them.</summary>
public static class CaseSecrets
{
    /// <summary>The place of a column of <see cref="CasePrivate"/>.</summary>
    public static RowName Column(string column, Guid caseId) => new("cases_private." + column, caseId);

    /// <summary>The place of a text's words.</summary>
    public static RowName Row(CaseText text) => new("cases_texts.words", text.Id);

    /// <summary>The case's key.</summary>
    /// <exception cref="SubjectErasedException">Its words have been erased.</exception>
    public static SubjectKey KeyOf(CasePrivate secrets, ICipher ring) =>
        SubjectKey.Open(ring, secrets.Key ?? throw new SubjectErasedException(), Column("key", secrets.CaseId));

    /// <summary>What was reported; null once erased or where nothing was written.</summary>
    public static string? Report(CasePrivate secrets, ICipher ring) => Open(secrets, ring, secrets.Report, "report");

    /// <summary>The same from the two columns it takes, where the rest of the row was not read.</summary>
    public static string? Report(Guid caseId, byte[]? key, byte[]? report, ICipher ring) =>
        key is null || report is null ? null : SubjectKey.Open(ring, key, Column("key", caseId)).OpenText(report, Column("report", caseId));

    /// <summary>转办摘要.</summary>
    public static string? Summary(CasePrivate secrets, ICipher ring) => Open(secrets, ring, secrets.Summary, "summary");

    /// <summary>The reporter's name.</summary>
    public static string? Name(CasePrivate secrets, ICipher ring) => Open(secrets, ring, secrets.Name, "name");

    /// <summary>The reporter's number.</summary>
    public static PhoneNumber? Phone(CasePrivate secrets, ICipher ring) =>
        Open(secrets, ring, secrets.Phone, "phone") is { } normal ? PhoneNumber.Known(normal) : null;

    /// <summary>When and how to reach the reporter.</summary>
    public static string? When(CasePrivate secrets, ICipher ring) => Open(secrets, ring, secrets.When, "when");

    /// <summary>原消息.</summary>
    public static string? Message(CasePrivate secrets, ICipher ring) => Open(secrets, ring, secrets.Message, "message");

    /// <summary>The words of a text; null once erased.</summary>
    public static string? Words(CaseText text, CasePrivate secrets, ICipher ring) =>
        text.Words is null || secrets.Key is null ? null : KeyOf(secrets, ring).OpenText(text.Words, Row(text));

    /// <summary>The tracking code.</summary>
    public static string Tracking(CasePrivate secrets, ICipher ring) => ring.OpenText(secrets.Tracking, Column("tracking", secrets.CaseId));

    /// <summary>The row of a stored file.</summary>
    public static CaseFile FileRow(Guid caseId, int factVersion, StoredFile file, Instant at) => new()
    {
        Id = Ids.New(at),
        CaseId = caseId,
        FactVersion = factVersion,
        Blob = file.Blob,
        Kind = file.Kind,
        Length = file.Length,
        Sha256 = file.Sha256,
        At = at,
    };

    private static string? Open(CasePrivate secrets, ICipher ring, byte[]? value, string column) =>
        value is null || secrets.Key is null ? null : KeyOf(secrets, ring).OpenText(value, Column(column, secrets.CaseId));
}

/// <summary>The words of this case were erased; nothing more can be written into it.</summary>
public sealed class SubjectErasedException() : Exception("The words of this case have been erased.");
