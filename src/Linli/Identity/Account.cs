using Linli.Foundation.Facts;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Linli.Identity;

/// <summary>账号: one person who signs in. Residents have none; what a person may do hangs on posts, not on the account.</summary>
/// <remarks>ASP.NET Core Identity's user, of which we keep name, password hash, security stamp and count of failures. No e-mail and no phone:
/// nothing is sent from here, and a lost password is set anew by the security administrator.</remarks>
public sealed class Account : IdentityUser<Guid>, ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "account";

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The name colleagues and residents read, e.g. 李网格.</summary>
    public required string DisplayName { get; set; }

    /// <summary>True while the password is one that somebody else has seen.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the account came to be.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When the password was last set.</summary>
    public required Instant PasswordSetAt { get; set; }

    /// <summary>Five failures lock it until then.</summary>
    public Instant? LockedUntil { get; set; }

    /// <summary>When the security administrator closed it, or null.</summary>
    public Instant? ClosedAt { get; set; }

    /// <summary>When it last signed in.</summary>
    public Instant? SignedInAt { get; set; }

    /// <summary>The post it last acted in, taken again at the next sign-in.</summary>
    public Guid? LastPostId { get; set; }
}
