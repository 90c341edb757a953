using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Identity;

/// <summary>Why a session ended.</summary>
public enum SessionEnd
{
    /// <summary>The person signed out.</summary>
    SignedOut,

    /// <summary>A new sign-in of the same browser took its place.</summary>
    Replaced,

    /// <summary>The post it acted in ended.</summary>
    PostEnded,

    /// <summary>The password was changed or set anew.</summary>
    PasswordChanged,

    /// <summary>The security administrator ended it.</summary>
    ByAdministrator,
}

/// <summary>会话: one browser of one person from sign-in to sign-out; a row, so that it can be ended from anywhere at once.</summary>
/// <remarks>The cookie holds 32 random bytes, the row only their SHA-256: who reads the table cannot be anybody.</remarks>
public sealed class Session : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "session";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>SHA-256 of the cookie's bytes.</summary>
    public required byte[] TokenHash { get; set; }

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The post it acts in; null before one is chosen.</summary>
    public Guid? PostId { get; set; }

    /// <summary>How it stands with the second factor.</summary>
    public SecondFactorState SecondFactor { get; set; }

    /// <summary>When it began.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required Instant SeenAt { get; set; }

    /// <summary>When it ends whatever is done.</summary>
    public required Instant EndsAt { get; init; }

    /// <summary>When it was ended before its time.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Why.</summary>
    public SessionEnd? EndedWhy { get; set; }
}
