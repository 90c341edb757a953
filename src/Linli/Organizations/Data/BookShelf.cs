using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations.Data;

/// <summary>Holds the present book, and fetches a new one when units or posts have changed, on this node or another.</summary>
/// <remarks>After a change on this node the next question reads afresh; a change on another node is seen within a second.</remarks>
public sealed class BookShelf(DatabaseOptions database, ShiftShelf shifts, DeploymentZone zone, TimeProvider time) : IOrganizations
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _reading = new();
    private volatile Held? _held;
    private int _forgotten;

    public long Edition => Book.Edition;

    public Unit? FindUnit(Guid id) => Book.Unit(id);

    public Post? FindPost(Guid id) => Book.Post(id);

    public IReadOnlyList<Unit> Units(LocalDate day) => [.. Book.Units.Where(unit => unit.IsValidOn(day))];

    public IReadOnlyList<Unit> UnitsUnder(Guid? parent, LocalDate day) => [.. Book.Under(parent).Where(unit => unit.IsValidOn(day))];

    public IReadOnlyList<Unit> UnitTree(Guid root, LocalDate day) => [.. Book.Tree(root, day)];

    public Unit? UnitOfKind(string kind, IEnumerable<Guid> areas, LocalDate day)
    {
        var book = Book;
        return areas.SelectMany(book.Serving).FirstOrDefault(unit => unit.Is(kind) && unit.IsValidOn(day));
    }

    public string? DutyPhone(IEnumerable<Guid> areas, LocalDate day)
    {
        var book = Book;
        return areas.SelectMany(book.Serving).Where(unit => unit.IsValidOn(day) && unit.Kind is "community" or "street" or "county")
            .Select(unit => unit.Phone).FirstOrDefault(phone => !string.IsNullOrEmpty(phone));
    }

    public IReadOnlyList<Post> PostsOf(Guid account, Instant at) => [.. Book.OfAccount(account).Where(post => post.IsHeldAt(at))];

    public IReadOnlyList<Post> PostsIn(Guid unit, Instant at) => [.. Book.OfUnit(unit).Where(post => post.IsHeldAt(at))];

    public IReadOnlyList<Post> PostsFor(Role role, Guid area, Instant at) => [.. Book.OfArea(role, area).Where(post => post.IsHeldAt(at))];

    public IReadOnlyList<Post> SponsorsOf(Guid area, Instant at)
    {
        var book = Book;
        return [.. book.SponsorshipsOf(area).Where(one => one.RunsAt(at)).Select(one => book.Post(one.PostId)).OfType<Post>().Where(post => post.IsHeldAt(at))];
    }

    public IReadOnlyList<Sponsorship> Sponsorships(Instant at) => [.. Book.Sponsorships.Where(one => one.EndsAt is not { } end || end > at)];

    public IReadOnlyList<StandIn> StandInsOf(Guid post, Instant at) => [.. Book.StandInsOf(post, at)];

    public IReadOnlyList<Post> PostsStoodInBy(Guid account, Instant at)
    {
        var (book, lent) = (Book, PostsLentTo(account, at));
        // On shift in the own name, or in that of a colleague on leave.
        var units = shifts.By(account, at).Where(shift => !IsAway(book, account, shift.UnitId, at)).Select(shift => shift.UnitId)
            .Concat(lent.Where(post => shifts.By(post.AccountId, at).Any(shift => shift.UnitId == post.UnitId)).Select(post => post.UnitId));
        return [.. lent.Concat(units.Distinct().Select(unit => DeskOf(book, unit, account, at)).OfType<Post>()).DistinctBy(post => post.Id)];
    }

    // The post of the desk, for one who works in the unit and does not hold it anyway.
    private static Post? DeskOf(OrganizationsBook book, Guid unit, Guid account, Instant at)
    {
        if (book.Unit(unit) is not { } office || DutyDesks.RoleOf(office) is not { } role)
            return null;
        var held = book.OfUnit(unit).Where(post => post.IsHeldAt(at)).ToList();
        var desk = held.FirstOrDefault(post => post.Role == role);
        return desk is null || held.Any(post => post.AccountId == account && post.Role == role) || held.All(post => !post.Role.Rule.MayBeOnDuty || (post.AccountId != account && !IsStoodIn(book, post, account, at))) ? null : desk;
    }

    private static bool IsStoodIn(OrganizationsBook book, Post post, Guid account, Instant at) => book.StandInsOf(post.Id, at).Any(one => one.AccountId == account && one.RunsAt(at));

    private static bool IsAway(OrganizationsBook book, Guid account, Guid unit, Instant at) =>
        book.OfAccount(account).Where(post => post.UnitId == unit && post.IsHeldAt(at)).SelectMany(post => book.StandInsOf(post.Id, at)).Any(one => one.RunsAt(at));

    public IReadOnlyList<Post> PostsLentTo(Guid account, Instant at)
    {
        var book = Book;
        return [.. book.StandInsBy(account, at).Where(one => one.RunsAt(at)).Select(one => book.Post(one.PostId)).OfType<Post>().Where(post => post.IsHeldAt(at))];
    }

    public Scope ScopeOf(Guid post, Instant at)
    {
        var book = Book;
        if (book.Post(post) is not { } held || !held.IsHeldAt(at))
            return Scope.Nothing;
        var alike = book.OfAccount(held.AccountId).Where(other => other.Role == held.Role && other.IsHeldAt(at));
        var day = zone.Day(at);
        IEnumerable<ScopeBranch> branches = held.Role.Rule.Sees switch
        {
            Sight.Area => alike.Where(other => other.AreaId is not null).Select(other => new ScopeBranch(other.AreaKind!.Value, other.AreaId!.Value)),
            Sight.Unit => alike.Select(other => new ScopeBranch(ScopeKind.Unit, other.UnitId)),
            Sight.UnitTree => alike.SelectMany(other => book.Tree(other.UnitId, day)).Select(unit => new ScopeBranch(ScopeKind.Unit, unit.Id)),
            _ => [],
        };
        return new Scope([.. branches.Distinct().Take(Scope.MostBranches)]);
    }

    /// <summary>Counts a change inside the work that makes it, and lets the next question after the commit read afresh.</summary>
    public void Turn(Work work)
    {
        work.Db.Database.ExecuteSqlRaw(
            "INSERT INTO organizations_book_editions (id, number) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET number = organizations_book_editions.number + 1");
        work.AfterCommit(Forget);
    }

    private void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _held = null;
    }

    private OrganizationsBook Book
    {
        get
        {
            var held = _held;
            if (held is not null && time.GetElapsedTime(held.CheckedAt) < LookAgainAfter)
                return held.Book;
            lock (_reading)
            {
                if (_held is { } meanwhile && time.GetElapsedTime(meanwhile.CheckedAt) < LookAgainAfter)
                    return meanwhile.Book;
                // What commits while we read is not kept as fresh.
                var (now, before) = (time.GetTimestamp(), Volatile.Read(ref _forgotten));
                var book = Read(held?.Book);
                _held = new Held(book, now);
                if (before != Volatile.Read(ref _forgotten))
                    _held = null;
                return book;
            }
        }
    }

    private OrganizationsBook Read(OrganizationsBook? known)
    {
        using var db = database.Read();
        var edition = db.BookEditions.Where(row => row.Id == BookEdition.TheOne).Select(row => row.Number).FirstOrDefault();
        return known is not null && known.Edition == edition ? known : new OrganizationsBook(
            edition, db.Units.AsNoTracking().ToList(), db.Posts.AsNoTracking().ToList(), db.Sponsorships.AsNoTracking().ToList(), db.StandIns.AsNoTracking().ToList());
    }

    private sealed record Held(OrganizationsBook Book, long CheckedAt);
}
