namespace Linli.Shell.Parts;

/// <summary>How a clock stands, as a page shows it.</summary>
public enum ClockState
{
    /// <summary>Running, with time enough.</summary>
    Running,

    /// <summary>Running and due soon: yellow.</summary>
    Soon,

    /// <summary>Due and not done: red.</summary>
    Late,

    /// <summary>Lawfully standing still.</summary>
    Paused,

    /// <summary>Done in time.</summary>
    Met,

    /// <summary>Done, but late.</summary>
    Missed,
}
