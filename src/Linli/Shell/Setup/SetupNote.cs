using Linli.Foundation.Text;

namespace Linli.Shell.Setup;

/// <summary>How much of the checklist is left.</summary>
internal sealed class SetupNote(IEnumerable<ISetupStep> steps) : IMenuNote
{
    public string Href => "/setup";

    public MenuNote? Now() =>
        steps.SelectMany(step => step.Lines()).Count(line => line.State == SetupState.ToDo) is var left and > 0 ? new MenuNote(new Phrase("Shell.Setup.Left", left)) : null;
}
