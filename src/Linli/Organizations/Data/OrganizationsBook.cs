using NodaTime;

namespace Linli.Organizations.Data;

/// <summary>组织名册: all units and posts at one edition, in memory and never changed; what <see cref="IOrganizations"/> answers from.</summary>
/// <remarks>A prefecture has some thousands of units and ten thousand posts: a few megabytes.</remarks>
internal sealed class OrganizationsBook
{
    private readonly Dictionary<Guid, Unit> _units;
    private readonly ILookup<Guid?, Unit> _children;
    private readonly ILookup<Guid, Unit> _serving;
    private readonly Dictionary<Guid, Post> _posts;
    private readonly ILookup<Guid, Post> _byAccount;
    private readonly ILookup<Guid, Post> _byUnit;
    private readonly ILookup<(Role, Guid), Post> _byArea;

    private readonly ILookup<Guid, Sponsorship> _sponsorships;
    private readonly ILookup<Guid, StandIn> _standInsByPost;
    private readonly ILookup<Guid, StandIn> _standInsByAccount;

    public OrganizationsBook(long edition, IEnumerable<Unit> units, IEnumerable<Post> posts, IReadOnlyList<Sponsorship> sponsorships, IReadOnlyList<StandIn> standIns)
    {
        _sponsorships = sponsorships.OrderBy(one => one.BeginsAt).ToLookup(one => one.AreaId);
        (_standInsByPost, _standInsByAccount) = (standIns.OrderBy(one => one.BeginsAt).ToLookup(one => one.PostId), standIns.OrderBy(one => one.BeginsAt).ToLookup(one => one.AccountId));
        Edition = edition;
        var ordered = units.OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.ValidFrom).ThenBy(unit => unit.Name, StringComparer.Ordinal).ToList();
        _units = ordered.ToDictionary(unit => unit.Id);
        _children = ordered.ToLookup(unit => unit.ParentId);
        _serving = ordered.Where(unit => unit.AreaId is not null).ToLookup(unit => unit.AreaId!.Value);
        // A 角 before B 角, then the longest in post.
        var ranked = posts.OrderBy(post => post.Rank).ThenBy(post => post.BeginsAt).ThenBy(post => post.Id.ToString(), StringComparer.Ordinal).ToList();
        _posts = ranked.ToDictionary(post => post.Id);
        _byAccount = ranked.ToLookup(post => post.AccountId);
        _byUnit = ranked.ToLookup(post => post.UnitId);
        _byArea = ranked.Where(post => post.AreaId is not null).ToLookup(post => (post.Role, post.AreaId!.Value));
    }

    public long Edition { get; }

    public IEnumerable<Unit> Units => _units.Values;

    public Unit? Unit(Guid id) => _units.GetValueOrDefault(id);

    public Post? Post(Guid id) => _posts.GetValueOrDefault(id);

    public IEnumerable<Unit> Under(Guid? parent) => _children[parent];

    public IEnumerable<Unit> Serving(Guid area) => _serving[area];

    public IEnumerable<Sponsorship> Sponsorships => _sponsorships.SelectMany(ofArea => ofArea);

    public IEnumerable<Sponsorship> SponsorshipsOf(Guid area) => _sponsorships[area];

    /// <summary>Who stands in for a post, or will. Whoever holds no post any more stands in for nobody: the leave is then as if nobody had been named.</summary>
    public IEnumerable<StandIn> StandInsOf(Guid post, Instant at) => _standInsByPost[post].Where(one => one.EndsAt > at && IsThere(one.AccountId, at));

    /// <summary>For whom a person stands in, or will.</summary>
    public IEnumerable<StandIn> StandInsBy(Guid account, Instant at) => IsThere(account, at) ? _standInsByAccount[account].Where(one => one.EndsAt > at) : [];

    private bool IsThere(Guid account, Instant at) => _byAccount[account].Any(post => post.IsHeldAt(at));

    public IEnumerable<Post> OfAccount(Guid account) => _byAccount[account];

    public IEnumerable<Post> OfUnit(Guid unit) => _byUnit[unit];

    public IEnumerable<Post> OfArea(Role role, Guid area) => _byArea[(role, area)];

    /// <summary>The unit and every valid unit under it, nearest first.</summary>
    public IEnumerable<Unit> Tree(Guid root, LocalDate day)
    {
        var waiting = new Queue<Unit>();
        if (Unit(root) is { } top)
            waiting.Enqueue(top);
        while (waiting.TryDequeue(out var unit))
        {
            if (!unit.IsValidOn(day))
                continue;
            yield return unit;
            foreach (var child in _children[unit.Id])
                waiting.Enqueue(child);
        }
    }
}
