using Linli.Foundation.Data;
using Linli.Identity.Data;

namespace Linli.Identity.Import;

/// <summary>表里写的是谁: finds an account by the name people sign in by, else by the person's own name where only one bears it.</summary>
internal sealed class KnownPeople
{
    private readonly AccountStore _store;
    private readonly Dictionary<string, Account> _byLogin;
    private readonly ILookup<string, Account> _byName;

    /// <summary>Reads all accounts once: a few thousand at most.</summary>
    public KnownPeople(LinliDb db, AccountStore store)
    {
        _store = store;
        var all = db.Accounts.Select(account => new Account
        {
            Id = account.Id,
            UserName = account.UserName,
            NormalizedUserName = account.NormalizedUserName,
            DisplayName = account.DisplayName,
            CreatedAt = account.CreatedAt,
            PasswordSetAt = account.PasswordSetAt,
            ClosedAt = account.ClosedAt,
        }).ToList();
        _byLogin = all.ToDictionary(account => account.NormalizedUserName!);
        _byName = all.Where(account => account.ClosedAt is null).ToLookup(account => account.DisplayName);
    }

    /// <summary>王 秀 兰 is 王秀兰: blanks in a Chinese name only fill the column.</summary>
    public static string NameOf(string written) => written.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? written.Replace(" ", "", StringComparison.Ordinal) : written;

    /// <summary>The account, or null.</summary>
    public Account? Find(string login, string name, bool hasLogin) =>
        _byLogin.GetValueOrDefault(_store.Normal(login)) ?? (hasLogin ? null : _byName[name].Take(2).ToArray() is [var only] ? only : null);

    /// <summary>True when several people bear the name.</summary>
    public bool IsAmbiguous(string name) => _byName[name].Skip(1).Any();
}
