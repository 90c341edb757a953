using Linli.Foundation.Facts;
using Linli.Organizations;
using NodaTime;

namespace Linli.Demo.People;

/// <summary>One of the demo county's staff in one post.</summary>
/// <param name="Login">What is typed to sign in.</param>
/// <param name="Name">The made-up name.</param>
/// <param name="Post">The post.</param>
internal sealed record Actor(string Login, string Name, Post Post)
{
    /// <summary>The account.</summary>
    public Guid Account => Post.AccountId;

    /// <summary>An act of this person.</summary>
    public Act At(Instant at) => new(ActorKind.Staff, Account, at) { Post = Post.Id, Role = Post.Role.Word, Area = Post.AreaId, Unit = Post.UnitId };
}
