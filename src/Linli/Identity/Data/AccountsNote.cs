using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Shell;
using Linli.Shell.Parts;
using NodaTime;

namespace Linli.Identity.Data;

/// <summary>How many accounts are locked now.</summary>
internal sealed class AccountsNote(DatabaseOptions database, IClock clock) : IMenuNote
{
    public string Href => "/identity/accounts";

    public MenuNote? Now()
    {
        using var db = database.Read();
        var now = clock.GetCurrentInstant();
        var locked = db.Accounts.Count(account => account.ClosedAt == null && account.LockedUntil > now);
        var initial = db.Accounts.Count(account => account.ClosedAt == null && account.MustChangePassword);
        return locked > 0 ? new MenuNote(new Phrase("Identity.Note.Locked", locked))
            : initial > 0 ? new MenuNote(new Phrase("Identity.Note.Initial", initial), Tone.Info) : null;
    }
}
