using Linli.Foundation.Facts;
using Linli.Foundation.Web;
using Linli.Identity.Web;
using Linli.Organizations;
using NodaTime;

namespace Linli.Identity;

/// <summary>当前登录人: who is signed in on this request, in which post, and what that post may do and see. One per request.</summary>
public sealed class SignedIn(IHttpContextAccessor http, IOrganizations organizations, Permissions permissions, IHolders holders, IClock clock) : IActing
{
    private Presence? Here => http.HttpContext?.Features.Get<Presence>();

    /// <summary>Who has given the password and still owes the second factor, or null.</summary>
    internal HalfSignedIn? Half => http.HttpContext?.Features.Get<HalfSignedIn>();

    /// <summary>True when somebody is.</summary>
    public bool IsSignedIn => Here is not null;

    /// <summary>The account.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page lacks its [Allow].</exception>
    public Guid AccountId => Someone.AccountId;

    /// <summary>The session.</summary>
    public Guid SessionId => Someone.SessionId;

    /// <summary>The name colleagues read.</summary>
    public string DisplayName => Someone.DisplayName;

    /// <summary>The name signed in by.</summary>
    public string AccountName => Someone.AccountName;

    /// <summary>True while the initial password stands.</summary>
    public bool MustChangePassword => Someone.MustChangePassword;

    /// <summary>The post acted in, or null when there is none or none was chosen.</summary>
    public Post? Post => Here?.Post;

    /// <summary>The role of that post.</summary>
    public Role? Role => Post?.Role;

    /// <summary>The unit of that post.</summary>
    public Unit? Unit => Post is { } post ? organizations.FindUnit(post.UnitId) : null;

    /// <summary>All posts of this person, and those of colleagues on leave this person stands in for.</summary>
    public IReadOnlyList<Post> Posts => Here is { } here
        ? [.. organizations.PostsOf(here.AccountId, clock.GetCurrentInstant()), .. organizations.PostsStoodInBy(here.AccountId, clock.GetCurrentInstant())] : [];

    /// <summary>True when it is a colleague's post.</summary>
    public bool StandsInFor(Post post) => post.AccountId != AccountId;

    /// <summary>What is seen from the post; nothing without one.</summary>
    public Scope Scope => Post is { } post ? organizations.ScopeOf(post.Id, clock.GetCurrentInstant()) : Scope.Nothing;

    /// <inheritdoc/>
    public IReadOnlyDictionary<Guid, string> NamesOf(IReadOnlyCollection<Guid> accounts) => holders.NamesOf(accounts);

    /// <summary>True when the present post holds the permission.</summary>
    public bool May(string permission) => IsSignedIn && permissions.Has(Role, permission);

    /// <summary>An act of this person in this post at <paramref name="at"/>: what every verb asks for.</summary>
    public Act Act(Instant at) => ActIn(Post, at);

    /// <summary>An act of this person in one of <see cref="Posts"/>.</summary>
    public Act ActIn(Post? post, Instant at) => new(ActorKind.Staff, AccountId, at)
    {
        Post = post?.Id,
        For = post is { } lent && StandsInFor(lent) ? lent.AccountId : null,
        Role = post?.Role.Word,
        Area = post?.AreaId,
        Unit = post?.UnitId,
    };

    private Presence Someone => Here ?? throw new InvalidOperationException("Nobody is signed in.");
}

/// <summary>What the session's cookie was found to say; left on the request by <see cref="Web.SessionHandler"/>.</summary>
internal sealed record Presence(Guid SessionId, Guid AccountId, string AccountName, string DisplayName, bool MustChangePassword, Post? Post);
