using Linli.Identity;
using Linli.Shell;

namespace Linli.Cases.Ledgers;

/// <summary>台账表头: which unit made it, who and when, and how many rows: an office wants to know before it reads.</summary>
public sealed class LedgerHead(PageContext page, SignedIn person)
{
    /// <summary>The line under the title.</summary>
    public string Of(int rows) => page.Say("Cases.Ledger.Made", person.Unit?.Name ?? "", person.DisplayName, page.Time.Exact(page.Now), rows);
}
