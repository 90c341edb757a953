namespace Linli.Shell.Parts;

/// <summary>How far one step of a matter is.</summary>
public enum StepState
{
    /// <summary>To come.</summary>
    Ahead,

    /// <summary>Being done.</summary>
    Now,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not needed for this matter: never called "skipped" (domain.md 3.3).</summary>
    Unneeded,
}
