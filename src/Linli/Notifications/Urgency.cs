namespace Linli.Notifications;

/// <summary>How soon someone must see it.</summary>
public enum Urgency
{
    /// <summary>Waits for quiet hours to end.</summary>
    Routine,

    /// <summary>Rings at any hour: an emergency, a call-back about to be late.</summary>
    Urgent,
}
