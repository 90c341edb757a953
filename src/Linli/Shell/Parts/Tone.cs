namespace Linli.Shell.Parts;

/// <summary>What a colour says; words or a drawing always say it too.</summary>
public enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Well: done, in time.</summary>
    Good,

    /// <summary>Soon: due, waiting.</summary>
    Soon,

    /// <summary>Late, refused, dangerous.</summary>
    Bad,
}
