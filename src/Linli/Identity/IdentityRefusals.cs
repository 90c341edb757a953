using Linli.Foundation.Text;

namespace Linli.Identity;

/// <summary>The reasons against of this room.</summary>
internal static class IdentityRefusals
{
    /// <summary>One sentence for a wrong password, a locked account and one that does not exist: which of them it is, is nobody's business.</summary>
    public static Refusal NotLetIn(IdentitySettings settings) => new("Identity.Refusal.NotLetIn", "password", settings.FailuresToLock, settings.LockMinutes);

    /// <summary>One sentence for a wrong code, a spent one and a locked account.</summary>
    public static Refusal CodeWrong(IdentitySettings settings) => new("Identity.Refusal.CodeWrong", "code", settings.FailuresToLock, settings.LockMinutes);

    public static Refusal CodeEmpty { get; } = new("Identity.Refusal.CodeEmpty", "code");

    public static Refusal NothingOffered { get; } = new("Identity.Refusal.NothingOffered", "code") { IsConflict = true };

    public static Refusal ShowFirst { get; } = new("Identity.Refusal.ShowFirst");

    public static Refusal TooManyTries { get; } = new("Identity.Refusal.TooManyTries");

    public static Refusal NameEmpty { get; } = new("Identity.Refusal.NameEmpty", "name");

    public static Refusal PasswordEmpty { get; } = new("Identity.Refusal.PasswordEmpty", "password");

    public static Refusal PasswordTooShort { get; } = new("Identity.Refusal.PasswordTooShort", "new-password", PasswordRules.Shortest);

    public static Refusal PasswordTooLong { get; } = new("Identity.Refusal.PasswordTooLong", "new-password", PasswordRules.Longest);

    public static Refusal PasswordOneKind { get; } = new("Identity.Refusal.PasswordOneKind", "new-password");

    public static Refusal PasswordCommon { get; } = new("Identity.Refusal.PasswordCommon", "new-password");

    public static Refusal PasswordLikeName { get; } = new("Identity.Refusal.PasswordLikeName", "new-password");

    public static Refusal PasswordSame { get; } = new("Identity.Refusal.PasswordSame", "new-password");

    public static Refusal PasswordsDiffer { get; } = new("Identity.Refusal.PasswordsDiffer", "again-password");

    public static Refusal OldPasswordWrong { get; } = new("Identity.Refusal.OldPasswordWrong", "old-password");

    public static Refusal AccountNameUnfit { get; } = new("Identity.Refusal.AccountNameUnfit", "name");

    public static Refusal DisplayNameUnfit { get; } = new("Identity.Refusal.DisplayNameUnfit", "display-name");

    public static Refusal AccountMissing { get; } = new("Identity.Refusal.AccountMissing") { IsMissing = true };

    public static Refusal OwnAccount { get; } = new("Identity.Refusal.OwnAccount");

    public static Refusal PostNotHeld { get; } = new("Identity.Refusal.PostNotHeld", "post");

    public static Refusal AccountNameTaken(string name) => new("Identity.Refusal.AccountNameTaken", "name", name);
}
