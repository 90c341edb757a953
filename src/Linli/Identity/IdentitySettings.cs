using NodaTime;

namespace Linli.Identity;

/// <summary>What a deployment sets of sign-in (section <c>Linli:Identity</c>).</summary>
public sealed record IdentitySettings
{
    /// <summary>Minutes a desk's session may rest unused (等保: session timeout).</summary>
    public int DeskRestMinutes { get; init; } = 30;

    /// <summary>Minutes a session of those who work standing may rest: they sign in once a shift.</summary>
    public int PhoneRestMinutes { get; init; } = 8 * 60;

    /// <summary>Hours after which everybody signs in again.</summary>
    public int LongestHours { get; init; } = 12;

    /// <summary>Failures in a row that lock an account.</summary>
    public int FailuresToLock { get; init; } = 5;

    /// <summary>Minutes a lock lasts.</summary>
    public int LockMinutes { get; init; } = 15;

    /// <summary>Tries a minute from one address at one name.</summary>
    public int TriesPerName { get; init; } = 10;

    /// <summary>Tries a minute from one address at all names; high, because a carrier's or an office's people share one address.</summary>
    public int TriesPerAddress { get; init; } = 300;

    /// <summary>True while the three administrators must show a second factor. Off only where nothing is at stake (demonstrations); the doctor says so.</summary>
    public bool SecondFactorForAdministrators { get; init; } = true;

    /// <summary>Other roles that must, by their words, e.g. <c>county-dispatcher</c>.</summary>
    public string[] SecondFactorRoles { get; init; } = [];

    /// <summary>Days a browser that has shown the second factor is remembered; 0: it is asked for at every sign-in.</summary>
    public int RememberDays { get; init; } = 14;

    /// <summary>Minutes in which a sign-in must be finished by the second factor.</summary>
    public int SecondFactorMinutes { get; init; } = 10;

    /// <summary>Days after which a password must be changed; 0: never by the calendar, which only breeds weaker ones (but some auditors ask for it).</summary>
    public int PasswordDays { get; init; }

    /// <summary>Where a person lands after sign-in.</summary>
    public string Home { get; init; } = "/work";

    /// <summary>How long a session may rest.</summary>
    public Duration Rest(bool onPhone) => Duration.FromMinutes(onPhone ? PhoneRestMinutes : DeskRestMinutes);
}
