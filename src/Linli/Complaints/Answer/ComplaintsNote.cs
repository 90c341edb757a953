using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Shell;

namespace Linli.Complaints.Answer;

/// <summary>How many wait for an answer.</summary>
internal sealed class ComplaintsNote(DatabaseOptions database) : IMenuNote
{
    public string Href => "/complaints";

    public MenuNote? Now()
    {
        using var db = database.Read();
        return db.Complaints.Count(complaint => complaint.AnsweredAt == null) is var open and > 0 ? new MenuNote(new Phrase("Complaints.Note", open)) : null;
    }
}
