using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Identity.Data;
using Microsoft.AspNetCore.Identity;

namespace Linli.Identity;

/// <summary>What is said of a new account.</summary>
public sealed record NewAccount(string Name, string DisplayName);

/// <summary>A new account with its initial password, which is shown once and stored nowhere.</summary>
public sealed record CreatedAccount(Account Account, string InitialPassword);

/// <summary>建账号: makes an account with an initial password that must be changed at first sign-in.</summary>
public sealed class CreateAccount(IUnitOfWork unitOfWork, AccountStore store, IPasswordHasher<Account> hasher)
{
    /// <summary>Reasons that need no database.</summary>
    public static IEnumerable<Refusal> Reasons(NewAccount account)
    {
        var name = account.Name.Trim();
        if (name.Length is < 2 or > 40 || name.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '@')))
            yield return IdentityRefusals.AccountNameUnfit;
        if (account.DisplayName.Trim().Length is < 1 or > 30)
            yield return IdentityRefusals.DisplayNameUnfit;
    }

    /// <summary>Makes it.</summary>
    public async Task<Outcome<CreatedAccount>> Run(NewAccount account, Act act, CancellationToken cancel = default)
    {
        var password = PasswordRules.Invent();
        // Hashing takes a tenth of a second on purpose; never inside the lane.
        var hash = hasher.HashPassword(null!, password);
        var outcome = await unitOfWork.Run(work => In(work, act, account, hash), cancel);
        return outcome.IsRefused ? outcome.Refusals.ToList() : new CreatedAccount(outcome.Value, password);
    }

    /// <summary>Makes it within a work in progress, with a hash made before.</summary>
    public Outcome<Account> In(Work work, Act act, NewAccount account, string passwordHash, bool mustChange = true)
    {
        var reasons = Reasons(account).ToList();
        if (reasons.Count > 0)
            return reasons;
        var created = new Account
        {
            Id = Ids.New(act.At),
            UserName = account.Name.Trim(),
            DisplayName = account.DisplayName.Trim(),
            PasswordHash = passwordHash,
            MustChangePassword = mustChange,
            CreatedAt = act.At,
            PasswordSetAt = act.At,
        };
        using var manager = store.In(work);
        var result = manager.CreateAsync(created).GetAwaiter().GetResult();
        if (!result.Succeeded)
            return result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                ? IdentityRefusals.AccountNameTaken(created.UserName)
                : IdentityRefusals.AccountNameUnfit;
        work.Append(act, created, new AccountCreated());
        return created;
    }
}
