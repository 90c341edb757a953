using Linli.Foundation.Text;
using Linli.Shell;
using Linli.Shell.Setup;
using NodaTime;

namespace Linli.Deadlines.Running;

/// <summary>工作日历: the holiday lists that running clocks can reach.</summary>
internal sealed class CalendarSetup(IDeadlines deadlines, IClock clock) : ISetupStep, IMenuNote
{
    public int Order => 20;

    public string TitleKey => "Deadlines.Setup";

    public string Icon => "calendar";

    public string Href => "/deadlines";

    public IEnumerable<SetupLine> Lines()
    {
        var (today, missing) = (deadlines.Time.DayOf(clock.GetCurrentInstant()), deadlines.MissingYears(clock.GetCurrentInstant()));
        yield return SetupLine.Of(!missing.Contains(today.Year), "Deadlines.Setup.Year", "/deadlines/holidays", today.Year);
        // The notice for the next year comes in November; before that nobody can have it.
        foreach (var year in missing.Where(year => year != today.Year))
            yield return new SetupLine(SetupState.Later, new Phrase("Deadlines.Setup.Later", year), "/deadlines/holidays");
        yield return new SetupLine(SetupState.Done, new Phrase("Deadlines.Setup.Hours",
            string.Join('、', deadlines.Time.Hours.Spans.Select(span => span.Shown)), deadlines.Time.Window.Span.Shown), "/deadlines");
    }

    public MenuNote? Now() => deadlines.MissingYears(clock.GetCurrentInstant()) is { Count: > 0 } missing
        ? new MenuNote(new Phrase("Deadlines.Note.Missing", string.Join('、', missing)), Shell.Parts.Tone.Info)
        : null;
}
