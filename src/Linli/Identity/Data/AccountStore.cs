using Linli.Foundation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Linli.Identity.Data;

/// <summary>ASP.NET Core Identity over a work in progress: its manager changes tracked accounts, and the work saves them.</summary>
/// <remarks>Its store is told never to save by itself. Its calls are answered synchronously, because a lane has a thread of its own.</remarks>
public sealed class AccountStore(
    IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, IdentityErrorDescriber describer,
    IServiceProvider services, ILogger<UserManager<Account>> log)
{
    /// <summary>The manager of accounts within <paramref name="work"/>.</summary>
    public UserManager<Account> In(Work work) => new(
        new UserOnlyStore<Account, LinliDb, Guid>(work.Db, describer) { AutoSaveChanges = false },
        options, hasher, [new UserValidator<Account>(describer)], [], normalizer, describer, services, log);

    /// <summary>The form names are compared in.</summary>
    public string Normal(string name) => normalizer.NormalizeName(name.Trim());
}
