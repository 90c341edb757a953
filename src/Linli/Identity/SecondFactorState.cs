namespace Linli.Identity;

/// <summary>How a session stands with the second factor.</summary>
public enum SecondFactorState
{
    /// <summary>None was asked for.</summary>
    NotAsked,

    /// <summary>The password was right, the second factor is still to be shown: the session opens nothing else.</summary>
    Owed,

    /// <summary>A code was shown in this session.</summary>
    Shown,

    /// <summary>The browser had shown one some days ago and was remembered.</summary>
    Remembered,
}
