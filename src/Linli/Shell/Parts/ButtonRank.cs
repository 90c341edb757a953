namespace Linli.Shell.Parts;

/// <summary>How much a button matters.</summary>
public enum ButtonRank
{
    /// <summary>One of several things to do.</summary>
    Secondary,

    /// <summary>The one thing most people came to do.</summary>
    Primary,

    /// <summary>Asking a person to call: warm, for residents.</summary>
    Warm,

    /// <summary>What cannot easily be undone.</summary>
    Danger,

    /// <summary>A link's weight.</summary>
    Quiet,
}
