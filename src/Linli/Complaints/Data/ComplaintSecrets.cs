using Linli.Foundation.Privacy;

namespace Linli.Complaints.Data;

/// <summary>Opens what a complaint holds sealed.</summary>
internal sealed class ComplaintSecrets(KeyRing ring)
{
    private const string Table = "complaints_complaints";

    /// <summary>A key for a new row, and its wrapped form.</summary>
    public (SubjectKey Key, byte[] Wrapped) NewKey(Guid complaint) => SubjectKey.New(ring, new RowName(Table + ".key", complaint));

    /// <summary>The row's key.</summary>
    public SubjectKey KeyOf(Complaint complaint) => SubjectKey.Open(ring, complaint.Key, new RowName(Table + ".key", complaint.Id));

    /// <summary>What was said.</summary>
    public string Words(Complaint complaint) => KeyOf(complaint).OpenText(complaint.Words, Column(complaint.Id, "words"));

    /// <summary>What was answered.</summary>
    public string? Answer(Complaint complaint) => complaint.Answer is { } answer ? KeyOf(complaint).OpenText(answer, Column(complaint.Id, "answer")) : null;

    /// <summary>The number to call back; masked wherever it is only printed.</summary>
    public PhoneNumber? Phone(Complaint complaint) =>
        complaint.Phone is { } phone ? PhoneNumber.Known(KeyOf(complaint).OpenText(phone, Column(complaint.Id, "phone"))) : null;

    /// <summary>The place a sealed column belongs to.</summary>
    public static RowName Column(Guid complaint, string column) => new($"{Table}.{column}", complaint);
}
