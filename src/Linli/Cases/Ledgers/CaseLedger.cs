using Linli.Cases.Desk;
using Linli.Cases.Domain;
using Linli.Organizations;
using Linli.Shell;

namespace Linli.Cases.Ledgers;

/// <summary>案件台账: cases as rows for the office: no person, no words, places at building level.</summary>
public sealed class CaseLedger(PageContext page, LedgerHead head, CaseChoices choices, IOrganizations organizations)
{
    private static readonly string[] Columns = ["No", "Number", "Category", "Place", "Received", "State", "Lead", "Responsible", "Due", "Closed", "Rating"];

    /// <summary>The table.</summary>
    public Ledger Of(string title, IReadOnlyList<Case> cases) => new(
        title,
        [head.Of(cases.Count)],
        [.. Columns.Select(column => page.Say("Cases.Ledger.Column." + column))],
        [.. cases.Select((c, n) => Row(c, n + 1))])
    { Foot = page.Say("Cases.Ledger.Foot") };

    // To the minute and without the zone: an office's table has no room for more.
    private string Minute(NodaTime.Instant at) => page.Time.Exact(at)[..16];

    private IReadOnlyList<string> Row(Case c, int n) =>
    [
        n.ToString(System.Globalization.CultureInfo.InvariantCulture),
        c.Number,
        choices.CategoryName(c.Category),
        c.Place,
        Minute(c.ReceivedAt),
        page.Say(CaseWords.State(c.State)),
        c.LeadUnitId is { } lead ? organizations.FindUnit(lead)?.Name ?? "" : "",
        c is { IsOpen: true, ResponsibleUnitId: { } unit } ? organizations.FindUnit(unit)?.Name ?? "" : "",
        c.DueKind is null ? "" : Minute(c.Due),
        c.ClosedAt is { } closed ? Minute(closed) : "",
        c.Grade is { } grade ? page.Say(CaseWords.Grade(grade)) : "",
    ];
}
