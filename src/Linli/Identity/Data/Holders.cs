using Linli.Foundation.Data;
using Linli.Organizations;

namespace Linli.Identity.Data;

/// <summary>Answers Organizations who the holders of posts are.</summary>
internal sealed class Holders(DatabaseOptions database, AccountStore store) : IHolders
{
    public IReadOnlyDictionary<Guid, string> NamesOf(IReadOnlyCollection<Guid> accounts)
    {
        using var db = database.Read();
        var ids = accounts.Distinct().ToList();
        return db.Accounts.Where(account => ids.Contains(account.Id)).Select(account => new { account.Id, account.DisplayName })
            .ToDictionary(account => account.Id, account => account.DisplayName);
    }

    public IReadOnlyDictionary<Guid, string> AccountNamesOf(IReadOnlyCollection<Guid> accounts)
    {
        using var db = database.Read();
        var ids = accounts.Distinct().ToList();
        return db.Accounts.Where(account => ids.Contains(account.Id) && account.ClosedAt == null).Select(account => new { account.Id, account.UserName })
            .ToDictionary(account => account.Id, account => account.UserName!);
    }

    public Guid? Named(string accountName)
    {
        var name = store.Normal(accountName);
        using var db = database.Read();
        return db.Accounts.Where(account => account.NormalizedUserName == name && account.ClosedAt == null).Select(account => (Guid?)account.Id).FirstOrDefault();
    }
}
