using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations;

/// <summary>What is said of a new post.</summary>
public sealed record NewPost(Guid AccountId, Guid UnitId, Role Role)
{
    /// <summary>The area, where the role needs one.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>What kind of area that is.</summary>
    public ScopeKind? AreaKind { get; init; }

    /// <summary>A 角 or B 角.</summary>
    public PostRank Rank { get; init; } = PostRank.A;

    /// <summary>When it ends, if that is known.</summary>
    public Instant? EndsAt { get; init; }
}

/// <summary>任职: gives a person a post.</summary>
/// <remarks>Nobody appoints himself, and the three administrators (system, security, audit) are three people who hold no business post (三员分立).</remarks>
public sealed class AppointTo(IUnitOfWork unitOfWork, BookShelf shelf)
{
    /// <summary>Reasons that need no database.</summary>
    public static IEnumerable<Refusal> Reasons(NewPost post, Act act)
    {
        var kinds = post.Role.Rule.Areas;
        if (kinds.Count > 0 && (post.AreaId is null || post.AreaKind is null))
            yield return OrganizationsRefusals.AreaNeeded;
        else if (kinds.Count == 0 && (post.AreaId is not null || post.AreaKind is not null))
            yield return OrganizationsRefusals.AreaUnneeded;
        else if (post.AreaKind is { } kind && !kinds.Contains(kind))
            yield return OrganizationsRefusals.AreaOfWrongKind;
        if (act.Who == post.AccountId)
            yield return OrganizationsRefusals.OwnPost;
        if (post.EndsAt is { } end && end <= act.At)
            yield return OrganizationsRefusals.EndBeforeBegin;
    }

    /// <summary>Appoints, within a work in progress.</summary>
    public Outcome<Post> In(Work work, Act act, NewPost post)
    {
        var reasons = Reasons(post, act).Concat(Reasons(work, act, post)).ToList();
        if (reasons.Count > 0)
            return reasons;
        var given = new Post
        {
            Id = Ids.New(act.At),
            AccountId = post.AccountId,
            UnitId = post.UnitId,
            Role = post.Role,
            AreaId = post.AreaId,
            AreaKind = post.AreaKind,
            Rank = post.Rank,
            BeginsAt = act.At,
            EndsAt = post.EndsAt,
        };
        work.Db.Add(given);
        work.Append(act, given, new PostGiven(given.AccountId, given.UnitId, given.Role, given.AreaKind, given.AreaId, given.Rank, given.BeginsAt, given.EndsAt));
        shelf.Turn(work);
        return given;
    }

    /// <summary>Appoints.</summary>
    public Task<Outcome<Post>> Run(NewPost post, Act act, CancellationToken cancel = default) => unitOfWork.Run(work => In(work, act, post), cancel);

    private static IEnumerable<Refusal> Reasons(Work work, Act act, NewPost post)
    {
        // Two appointments of one person at the same instant would each not see the other, and make an administrator of two kinds.
        if (!work.Db.IsSqlite)
            work.Db.Database.ExecuteSqlRaw("SELECT pg_advisory_xact_lock({0})", BitConverter.ToInt64(post.AccountId.ToByteArray(), 8));
        if (work.Db.Units.Find(post.UnitId) is not { ValidUntil: null })
            yield return OrganizationsRefusals.UnitMissing;
        var held = work.Db.Posts.Where(other => other.AccountId == post.AccountId).AsEnumerable().Where(other => other.IsHeldAt(act.At)).ToList();
        var alike = held.Where(other => other.Role == post.Role).ToList();
        if (alike.Any(other => other.UnitId == post.UnitId && other.AreaId == post.AreaId))
            yield return OrganizationsRefusals.AlreadyHeld;
        else if (alike.Count >= Scope.MostBranches)
            yield return OrganizationsRefusals.TooManyAreas;
        if (held.Any(other => other.Role != post.Role && (other.Role.Rule.IsAdministrator || post.Role.Rule.IsAdministrator)))
            yield return OrganizationsRefusals.AdministratorsApart;
        else if (post.Role.Rule.IsAdministrator && work.Db.StandIns.Any(lent => lent.AccountId == post.AccountId && lent.EndsAt > act.At))
            yield return OrganizationsRefusals.AdministratorStandsIn;
    }
}
