using Linli.Foundation.Facts;
using Linli.Organizations;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>岗位: the seats of the walk's little county. Accounts have the same ids in every house; posts, units and areas do not, so they are named by their place in these lists.</summary>
internal sealed class WalkRoster
{
    private int _accounts;

    /// <summary>A seat and who sits there.</summary>
    internal sealed class Seat(Role role, int unit, int area, PostRank rank)
    {
        public Role Role => role;

        public int Unit => unit;

        public int Area => area;

        public PostRank Rank => rank;

        public Guid? Account { get; set; }

        /// <summary>代理: who stands in, and until when.</summary>
        public Seat? StandIn { get; private set; }

        private Instant AwayUntil { get; set; }

        private Guid? StandInAccount { get; set; }

        /// <summary>Whoever stands in now, or null; whoever left meanwhile stands in for nobody, and the successor was not asked.</summary>
        public Seat? StandInAt(Instant now) => AwayUntil > now && StandIn is { Account: { } account } && account == StandInAccount ? StandIn : null;

        /// <summary>Away until then.</summary>
        public void Lend(Seat standIn, Instant until) => (StandIn, StandInAccount, AwayUntil) = (standIn, standIn.Account, until);

        /// <summary>The post ends.</summary>
        public void Leave() => (Account, StandIn, StandInAccount, AwayUntil) = (null, null, null, default);
    }

    public const int County = 0, Street = 1, Community = 2, OtherCommunity = 3, Ecology = 4, Housing = 5, Water = 6;
    public const int CountyArea = 0, StreetArea = 1, CommunityArea = 2, OtherCommunityArea = 3, GridArea = 4, OtherGridArea = 5, NoArea = -1;

    /// <summary>Units whose people are on the platform: they keep a duty roster.</summary>
    public static readonly IReadOnlyList<int> Offices = [County, Street, Community, OtherCommunity, Ecology, Housing];

    public IReadOnlyList<Seat> Seats { get; } =
    [
        new(Role.Secretary, Community, CommunityArea, PostRank.A), new(Role.Secretary, Community, CommunityArea, PostRank.B),
        new(Role.GridHead, Community, CommunityArea, PostRank.A),
        new(Role.GridWorker, Community, GridArea, PostRank.A), new(Role.GridWorker, Community, GridArea, PostRank.B),
        new(Role.Secretary, OtherCommunity, OtherCommunityArea, PostRank.A), new(Role.GridWorker, OtherCommunity, OtherGridArea, PostRank.A),
        new(Role.StreetDispatcher, Street, StreetArea, PostRank.A), new(Role.StreetDispatcher, Street, StreetArea, PostRank.B),
        new(Role.CountyDispatcher, County, CountyArea, PostRank.A), new(Role.CountyDispatcher, County, CountyArea, PostRank.B),
        new(Role.DepartmentHandler, Ecology, NoArea, PostRank.A), new(Role.DepartmentHandler, Ecology, NoArea, PostRank.B),
        new(Role.DepartmentHead, Ecology, NoArea, PostRank.A),
        // The one unit whose results a second person signs.
        new(Role.DepartmentHandler, Housing, NoArea, PostRank.A), new(Role.DepartmentHead, Housing, NoArea, PostRank.A),
        new(Role.Leader, Street, StreetArea, PostRank.A),
    ];

    /// <summary>An account nobody had before.</summary>
    public Guid NewAccount() => new(++_accounts, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}

/// <summary>The county in one house: its own ids for the seats' units, areas and posts.</summary>
internal sealed class WalkCounty(WalkHouse house)
{
    /// <summary>审核签发单位.</summary>
    public const string SigningUnit = "清河县住房和城乡建设局";

    private readonly Dictionary<WalkRoster.Seat, Post> _posts = [];

    public WalkHouse House => house;

    public List<Guid> Units { get; } = [];

    public List<Guid> Areas { get; } = [];

    public IReadOnlyList<string> Plates { get; private set; } = [];

    public async Task Build(Instant now)
    {
        Plates = await Town.BenchTown.Build(house.Services, communities: 2);
        var act = Act.BySystem(now);
        var (areas, organizations) = (house.Get<Linli.Areas.IAreas>(), house.Get<IOrganizations>());
        foreach (var code in new[] { "990101000000", "990101001000", "990101001001", "990101001002", "990101001001001", "990101001002001" })
            Areas.Add(areas.AreaByCode(code)!.Id);
        var day = house.Get<Linli.Foundation.Time.DeploymentZone>().Day(now);
        Units.Add(organizations.UnitOfKind("county", [Areas[WalkRoster.CountyArea]], day)!.Id);
        Units.Add(organizations.UnitOfKind("street", [Areas[WalkRoster.StreetArea]], day)!.Id);
        Units.Add(organizations.UnitOfKind("community", [Areas[WalkRoster.CommunityArea]], day)!.Id);
        Units.Add(organizations.UnitOfKind("community", [Areas[WalkRoster.OtherCommunityArea]], day)!.Id);
        foreach (var (department, name) in new[] { ("ecology", "清河县生态环境分局"), ("housing", SigningUnit), ("water", "清河县水务局") })
            Units.Add(Town.BenchTown.Taken(await house.Get<FoundUnit>().Run(new NewUnit(UnitKinds.Department, name)
            {
                Department = department,
                ParentId = Units[WalkRoster.County],
                AreaKind = ScopeKind.County,
                AreaId = Areas[WalkRoster.CountyArea],
            }, act)).Id);
    }

    public async Task Seat(WalkRoster.Seat seat, Guid account, Instant now) =>
        _posts[seat] = Town.BenchTown.Taken(await house.Get<AppointTo>().Run(new NewPost(account, Units[seat.Unit], seat.Role)
        {
            AreaId = seat.Area < 0 ? null : Areas[seat.Area],
            AreaKind = seat.Area < 0 ? null : KindOf(seat.Area),
            Rank = seat.Rank,
        }, Act.BySystem(now)));

    public async Task<IReadOnlyList<string>> End(WalkRoster.Seat seat, WalkRoster.Seat? successor, Instant now)
    {
        var outcome = await house.Get<EndPost>().Run(_posts[seat].Id, Act.BySystem(now), successor is null ? null : _posts[successor].Id);
        return [.. outcome.Refusals.Select(refusal => refusal.Key)];
    }

    /// <summary>Names somebody who stands in; the reasons against.</summary>
    public async Task<IReadOnlyList<string>> Lend(WalkRoster.Seat seat, WalkRoster.Seat standIn, Instant now, Instant until)
    {
        var outcome = await house.Get<NameStandIn>().Run(_posts[seat].Id, standIn.Account!.Value, now, until, ActOf(seat, now));
        return outcome.IsRefused ? [.. outcome.Refusals.Select(refusal => refusal.Key)] : [];
    }

    /// <summary>An act of whoever sits there; null is the reporter.</summary>
    public Act ActOf(WalkRoster.Seat? seat, Instant now) => seat is null ? Act.ByResident(now) : new Act(ActorKind.Staff, seat.Account, now)
    {
        Post = _posts[seat].Id,
        Role = seat.Role.Word,
        Area = _posts[seat].AreaId,
        Unit = _posts[seat].UnitId,
    };

    /// <summary>What a unit is called in every house.</summary>
    public string? NameOf(Guid? unit) => unit is not { } id ? null : Units.IndexOf(id) switch
    {
        WalkRoster.County => "county",
        WalkRoster.Street => "street",
        WalkRoster.Community => "community",
        WalkRoster.OtherCommunity => "other community",
        WalkRoster.Ecology => "ecology",
        WalkRoster.Housing => "housing",
        // Nobody of it is on the platform: it answers by letter.
        WalkRoster.Water => "water",
        _ => "?",
    };

    private static ScopeKind KindOf(int area) => area switch
    {
        WalkRoster.CountyArea => ScopeKind.County,
        WalkRoster.StreetArea => ScopeKind.Street,
        WalkRoster.CommunityArea or WalkRoster.OtherCommunityArea => ScopeKind.Community,
        _ => ScopeKind.Grid,
    };
}
