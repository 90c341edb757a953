using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Identity.Data;
using Linli.Imports;
using Linli.Organizations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Linli.Identity.Import;

/// <summary>人员账号: an account for each person of a list, with an initial password that is shown once. The security administrator's; posts are the system administrator's (<see cref="PostTable"/>).</summary>
/// <remarks>Names and nothing else: phones, birthdays and the rest of a staff list stay in the office's own files.</remarks>
internal sealed class AccountTable(CreateAccount create, AccountStore store, IPasswordHasher<Account> hasher) : ITableImport
{
    /// <summary>The word of an account among imported things.</summary>
    public const string Thing = "account";

    // Hashing takes a tenth of a second each, on purpose.
    private const int Most = 300;

    private static readonly TableColumn Name = new("name", "Identity.Table.Column.Name", "姓名", "名字", "人员姓名", "工作人员", "网格员", "网格员姓名", "人员") { IsRequired = true, Example = "王秀兰" };
    private static readonly TableColumn Login = new("account", "Identity.Table.Column.Account", "账号", "登录名", "用户名", "登录账号") { Example = "" };

    public string Kind => "accounts";

    public string TextKey => "Identity.Table.Accounts";

    public string Permission => IdentityModule.Accounts;

    public int Order => 50;

    public IReadOnlyList<TableColumn> Columns { get; } = [Name, Login];

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        if (table.Rows.Count > Most)
            table.Add(new Refusal("Identity.Table.TooMany", null, table.Rows.Count, Most));
        var (lines, news, seen) = (new List<ImportLine>(), new List<NewAccount>(), new Dictionary<string, int>());
        var people = new KnownPeople(db, store);
        foreach (var row in table.Rows.TakeWhile(_ => !table.IsFull))
        {
            var name = KnownPeople.NameOf(row.Name(Name.Key, 30));
            var login = row[Login.Key] is { Length: > 0 } said ? said : name;
            var wanted = new NewAccount(login, name);
            if (row.IsSound && CreateAccount.Reasons(wanted).FirstOrDefault() is { } unfit)
                row.Fault(row[Login.Key].Length > 0 ? Login.Key : Name.Key, unfit.Key, unfit.Args);
            if (!row.IsSound)
                continue;
            if (people.Find(login, name, hasLogin: row[Login.Key].Length > 0) is { } known)
            {
                if (known.DisplayName != name)
                    row.Fault(table.Has(Login.Key) ? Login.Key : Name.Key, "Identity.Table.What.Taken", login, known.DisplayName);
                else if (known.ClosedAt is not null)
                    row.Fault(Name.Key, "Identity.Table.What.Closed", login);
                // A person with two posts stands in the list twice; that is one account.
                else if (seen.TryAdd(store.Normal(login), row.Number))
                    lines.Add(new ImportLine(row.Number, Words(wanted), ImportChange.Same));
            }
            else if (seen.TryAdd(store.Normal(login), row.Number))
            {
                news.Add(wanted);
                lines.Add(new ImportLine(row.Number, Words(wanted), ImportChange.New));
            }
        }
        var made = prepared as Dictionary<string, Password>;
        return new ImportPlan(lines, work => Write(work, act, news, made))
        {
            Secrets = made is null ? [.. news.Select(one => new ImportSecret(one.Name, ""))] : [.. news.Where(one => made.ContainsKey(one.Name)).Select(one => new ImportSecret(one.Name, made[one.Name].Text))],
        };
    }

    public Task<object?> Prepare(ImportPlan plan, CancellationToken cancel) => Task.Run<object?>(() =>
    {
        var made = new Dictionary<string, Password>();
        foreach (var secret in plan.Secrets)
        {
            cancel.ThrowIfCancellationRequested();
            var password = PasswordRules.Invent();
            made[secret.Name] = new Password(password, hasher.HashPassword(null!, password));
        }
        return made;
    }, cancel);

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        var held = work.Db.Posts.Where(post => ids.Contains(post.AccountId)).Select(post => post.AccountId).ToHashSet();
        foreach (var account in work.Db.Accounts.AsTracking().Where(account => ids.Contains(account.Id)).ToList())
        {
            account.ClosedAt = act.At;
            work.Append(act, account, new AccountClosed());
            work.Save();
            // One that never held a post is named by nothing but its own two facts, and goes; else it stays closed.
            if (!held.Contains(account.Id))
                work.Db.Remove(account);
        }
        return [];
    }

    private Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, List<NewAccount> news, Dictionary<string, Password>? made)
    {
        var things = new List<ImportedThing>();
        foreach (var wanted in news)
        {
            if (made is null || !made.TryGetValue(wanted.Name, out var password))
                return new Refusal("Imports.Refusal.ChangedMeanwhile") { IsConflict = true };
            var created = create.In(work, act, wanted, password.Hash);
            if (created.IsRefused)
                return created.Refusals.ToList();
            work.Save();
            things.Add(new ImportedThing(Thing, created.Value.Id, true));
        }
        return things;
    }

    private static string Words(NewAccount account) => account.Name == account.DisplayName ? account.Name : $"{account.DisplayName} · {account.Name}";

    private sealed record Password(string Text, string Hash);
}
