namespace Linli.Shell;

/// <summary>How close the eye is and what the hand does: each layout has one, and with it a style sheet.</summary>
public enum Density
{
    /// <summary>A phone in one hand: residents and grid workers.</summary>
    Phone,

    /// <summary>A desk with keyboard: dispatchers, departments, secretaries.</summary>
    Desk,

    /// <summary>A screen across the room: leaders.</summary>
    Wall,

    /// <summary>An A4 sheet.</summary>
    Paper,
}
