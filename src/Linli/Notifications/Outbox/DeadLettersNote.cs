using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Shell;
using Linli.Shell.Parts;

namespace Linli.Notifications.Outbox;

/// <summary>How many messages were given up.</summary>
internal sealed class DeadLettersNote(DatabaseOptions database) : IMenuNote
{
    public string Href => "/notifications/channels";

    public MenuNote? Now()
    {
        using var db = database.Read();
        return db.NotificationsOutgoing.Count(o => o.State == OutgoingState.Dead) is var dead and > 0 ? new MenuNote(new Phrase("Notifications.Note.Dead", dead), Tone.Bad) : null;
    }
}
