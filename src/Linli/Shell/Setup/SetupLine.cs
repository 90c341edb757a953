using Linli.Foundation.Text;

namespace Linli.Shell.Setup;

/// <summary>How a line stands.</summary>
public enum SetupState
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>To be done before residents are invited.</summary>
    ToDo,

    /// <summary>May wait, or need not be at all.</summary>
    Later,
}

/// <summary>One line of the checklist: what, how it stands, and where it is done.</summary>
/// <param name="State">How it stands.</param>
/// <param name="What">In words.</param>
/// <param name="Href">Where it is done, or null when in the settings file.</param>
public sealed record SetupLine(SetupState State, Phrase What, string? Href = null)
{
    /// <summary>How, where no page does it: which setting to write.</summary>
    public Phrase? How { get; init; }

    /// <summary>Done when <paramref name="isDone"/>, else to be done.</summary>
    public static SetupLine Of(bool isDone, string key, string? href, params object?[] args) =>
        new(isDone ? SetupState.Done : SetupState.ToDo, new Phrase(isDone ? key : key + ".Not", args), href);
}
