using Linli.Areas;
using Linli.Cases;
using Linli.Demo;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Practice;

/// <summary>演练进度: the case that is being practised: the latest one reported at the plate on the sheet since this round began.</summary>
/// <param name="Sheet">Plate and people of the round.</param>
/// <param name="Case">The case; null before anybody reported.</param>
/// <param name="Step">What it waits for.</param>
public sealed record PracticeStory(DemoSheet Sheet, CaseRow? Case, PracticeStep Step)
{
    /// <summary>The page of the step.</summary>
    public string Where => string.Format(System.Globalization.CultureInfo.InvariantCulture, Step.Where, Step == PracticeStep.Report || Step == PracticeStep.Done ? Sheet.Plate : Case?.Id);

    /// <summary>Who signs in for it, as the sheet names them; none for the resident.</summary>
    public IEnumerable<DemoSignIn> Actors => Sheet.SignIns.Where(one => Step.Roles.Any(role => role.Word == one.Role));

    /// <summary>Reads it; null where no round was made here.</summary>
    public static async Task<PracticeStory?> Read(LinliDb db, ICases cases, IAreas areas, LinliSettings settings, TimeProvider time, CancellationToken cancel)
    {
        if (DemoSheet.In(settings.Folder) is not { } sheet)
            return null;
        var since = time is PracticeClock clock ? Instant.FromDateTimeOffset(clock.StartedAt) : Instant.MinValue;
        var building = areas.Plate(sheet.Plate) is { } plate && areas.Locate(new Whereabouts { Plate = plate.Token }) is { IsRefused: false, Value.Building: { } there } ? there : Guid.Empty;
        var row = await cases.Rows(db).Where(one => one.BuildingId == building && one.ReceivedAt >= since).OrderByDescending(one => one.ReceivedAt).ThenByDescending(one => one.Id).FirstOrDefaultAsync(cancel);
        var kind = FactKinds.Name<ContactRecorded>();
        var wasContacted = row is not null && await db.Facts.AnyAsync(fact => fact.SubjectId == row.Id && fact.Kind == kind, cancel);
        return new PracticeStory(sheet, row, PracticeStep.Of(row?.State, wasContacted));
    }
}
