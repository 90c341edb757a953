using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Identity;

/// <summary>An account was made, with a password its holder must change.</summary>
[FactKind("identity.account-created", 1, Audience.Auditor)]
public sealed record AccountCreated : IFact;

/// <summary>A sign-in failed; the fifth in a row locks the account.</summary>
[FactKind("identity.sign-in-failed", 1, Audience.Auditor)]
public sealed record SignInFailed(Guid Account, int InARow, Instant? LockedUntil) : IFact;

/// <summary>Somebody signed in.</summary>
[FactKind("identity.signed-in", 1, Audience.Auditor)]
public sealed record SignedInFact(Guid Account, Guid? Post) : IFact;

/// <summary>A person with several posts took up another.</summary>
[FactKind("identity.post-taken", 1, Audience.Auditor)]
public sealed record PostTaken(Guid Post) : IFact;

/// <summary>A session ended.</summary>
[FactKind("identity.session-ended", 1, Audience.Auditor)]
public sealed record SessionEnded(Guid Account, SessionEnd Why) : IFact;

/// <summary>A person changed the own password.</summary>
[FactKind("identity.password-changed", 1, Audience.Auditor)]
public sealed record PasswordChanged : IFact;

/// <summary>The security administrator set a new initial password.</summary>
[FactKind("identity.password-reset", 1, Audience.Auditor)]
public sealed record PasswordReset : IFact;

/// <summary>The security administrator lifted a lock.</summary>
[FactKind("identity.account-unlocked", 1, Audience.Auditor)]
public sealed record AccountUnlocked : IFact;

/// <summary>A person tied an authenticator app to the account.</summary>
[FactKind("identity.second-factor-set-up", 1, Audience.Auditor)]
public sealed record SecondFactorSetUp(Guid Account) : IFact;

/// <summary>A session showed its second factor.</summary>
[FactKind("identity.second-factor-shown", 1, Audience.Auditor)]
public sealed record SecondFactorShown(Guid Account, bool Remembered) : IFact;

/// <summary>A recovery code was used in place of the app.</summary>
[FactKind("identity.recovery-code-used", 1, Audience.Auditor)]
public sealed record RecoveryCodeUsed(Guid Account, int Left) : IFact;

/// <summary>A person had new recovery codes made.</summary>
[FactKind("identity.recovery-codes-renewed", 1, Audience.Auditor)]
public sealed record RecoveryCodesRenewed(Guid Account) : IFact;

/// <summary>The security administrator took the second factor away, because the phone was lost.</summary>
[FactKind("identity.second-factor-removed", 1, Audience.Auditor)]
public sealed record SecondFactorRemoved : IFact;

/// <summary>The security administrator closed an account.</summary>
[FactKind("identity.account-closed", 1, Audience.Auditor)]
public sealed record AccountClosed : IFact;

/// <summary>The security administrator opened a closed account again.</summary>
[FactKind("identity.account-reopened", 1, Audience.Auditor)]
public sealed record AccountReopened : IFact;
