using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using Microsoft.AspNetCore.Identity;

namespace Linli.Tests.Houses;

/// <summary>Somebody who can sign in: see <see cref="SignedInClient.As"/>.</summary>
public sealed record Person(Guid AccountId, string AccountName, string DisplayName, Post? Post)
{
    /// <summary>The password of everybody in tests.</summary>
    public static readonly string Password = "Correct-horse-9";

    /// <summary>An act of this person at an instant.</summary>
    public Act Act(NodaTime.Instant at) => new(ActorKind.Staff, AccountId, at) { Post = Post?.Id, Role = Post?.Role.Word, Area = Post?.AreaId, Unit = Post?.UnitId };
}

/// <summary>Founds units and puts people into posts, by the program's own verbs: <c>await house.NewUnit("street", "清河街道")</c>, <c>await house.NewPerson(Role.Secretary, area: community)</c>.</summary>
public static class People
{
    private static readonly string Hash = new PasswordHasher<Account>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 })).HashPassword(null!, Person.Password);
    private static int _count;

    /// <summary>Founds a unit; a department's word (e.g. <c>housing</c>) may stand for the kind.</summary>
    public static async Task<Unit> NewUnit(this TestHouse house, string kind = "county", string? name = null, Guid? parent = null, ScopeKind? areaKind = null, Guid? area = null, string? phone = null)
    {
        var isDepartment = UnitKinds.IsDepartment(kind);
        return (await house.Get<FoundUnit>().Run(new NewUnit(isDepartment ? UnitKinds.Department : kind, name ?? $"{kind} {Interlocked.Increment(ref _count)}")
        {
            Department = isDepartment ? kind : null,
            ParentId = parent,
            AreaKind = areaKind,
            AreaId = area,
            Phone = phone,
        }, Act.BySystem(house.Clock.Now))).Value;
    }

    /// <summary>Makes an account and, with a role, gives it a post. A role that needs an area gets a made-up one when none is given; a post without unit gets a new one.</summary>
    public static async Task<Person> NewPerson(this TestHouse house, Role? role, Guid? unit = null, Guid? area = null, ScopeKind? areaKind = null, string? displayName = null, PostRank rank = PostRank.A)
    {
        var number = Interlocked.Increment(ref _count);
        var account = await house.NewAccount($"person{number}", displayName ?? $"某某{number}");
        var person = new Person(account.Id, account.UserName!, account.DisplayName, null);
        return role is { } held ? person with { Post = await house.Appoint(person, held, unit, area, areaKind, rank) } : person;
    }

    /// <summary>Gives one more post.</summary>
    public static async Task<Post> Appoint(this TestHouse house, Person person, Role role, Guid? unit = null, Guid? area = null, ScopeKind? areaKind = null, PostRank rank = PostRank.A)
    {
        unit ??= (await house.NewUnit()).Id;
        var kinds = role.Rule.Areas;
        var given = await house.Get<AppointTo>().Run(new NewPost(person.AccountId, unit.Value, role)
        {
            AreaId = kinds.Count == 0 ? null : area ?? Ids.New(house.Clock.Now),
            AreaKind = kinds.Count == 0 ? null : areaKind ?? kinds[0],
            Rank = rank,
        }, Act.BySystem(house.Clock.Now));
        return given.Value;
    }

    /// <summary>Makes an account whose password is <see cref="Houses.Person.Password"/> and need not be changed.</summary>
    public static async Task<Account> NewAccount(this TestHouse house, string name, string displayName, bool mustChange = false) =>
        (await house.UnitOfWork.Run(work => house.Get<CreateAccount>().In(work, Act.BySystem(work.Now), new NewAccount(name, displayName), Hash, mustChange))).Value;
}
