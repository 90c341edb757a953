using Linli.Areas;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Demo.Land;
using Linli.Demo.People;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Organizations;
using NodaTime;

namespace Linli.Demo.Stories;

/// <summary>One case being told: the report, and then what each person does to it and when. Nothing is done yet; <see cref="TellStories"/> plays it.</summary>
/// <remarks>Each step moves the hour on; the clocks that would run are kept beside, so that a story knows how it looks today.</remarks>
internal sealed partial class Story
{
    private readonly World _world;
    private readonly DemoRandom _random;
    private readonly Template _template;
    private readonly LandPlan.Community _community;
    private readonly LandPlan.Grid _grid;
    private readonly Dictionary<ClockKind, ClockRow> _running = [];
    private readonly NamedParty? _keptFrom;
    private readonly bool _seemsSensitive;
    private readonly string _answer;
    private readonly List<Story> _others = [];
    private CaseCategory _category;
    private Urgency _urgency;
    private Instant _at;
    private Unit? _lead;
    private Actor? _handler;
    private int _reopenings;

    public Story(World world, Template template, char way, DemoRandom random, Instant received, Story? beside = null)
    {
        (_world, _template, _random, _at) = (world, template, random, received);
        _community = beside?._community ?? random.One(world.Land.Communities);
        _grid = beside?._grid ?? random.One(_community.Grids);
        var building = random.One(random.One(_grid.MicroGrids).Buildings);
        var plate = world.Plates[_community.Code].Single(one => one.Label == $"{_grid.Estate} {building.Number}");
        var filled = Filler(building);
        var text = filled(template.Text);
        _answer = filled(template.Answer);
        _category = world.Dispatch.Current[template.Category];
        Input = Told(text, plate, building);
        var decision = world.Dispatch.Decide(new ReportFacts(text, received, world.Zone.Day(received)) { Tile = Input.Tile });
        _seemsSensitive = decision.Category.Has(CategoryFlags.Sensitive);
        (_keptFrom, _urgency) = (decision.KeptFrom, decision.Emergencies.Count > 0 ? Urgency.Emergency : decision.Category.Urgency);
        // Whoever is spoken of does not write the report down.
        Act = Input.Channel switch
        {
            IntakeChannel.Phone or IntakeChannel.Desk when _keptFrom is null => world.Crew.Secretary(_community).At(received),
            IntakeChannel.Hotline => world.Crew.County.At(received),
            IntakeChannel.BuildingChief when _keptFrom is null => world.Crew.Worker(_grid).At(received),
            _ => Act.ByResident(received),
        };
        if (Act.Kind == ActorKind.Resident && Input.Channel is not (IntakeChannel.Plate or IntakeChannel.Web))
            Input = Input with { Channel = IntakeChannel.Plate };
        Fits = _urgency != Urgency.Emergency && (_keptFrom is null) == way is not ('p' or 'k');
        Run(ClockKind.Acceptance);
        if (OwesCall)
            Run(ClockKind.CallBack);
    }

    /// <summary>False when the words turned out to say more than the plot can bear: a danger, or somebody's conduct.</summary>
    public bool Fits { get; }

    /// <summary>The report.</summary>
    public ReportInput Input { get; private set; }

    /// <summary>Who makes it.</summary>
    public Act Act { get; private set; }

    /// <summary>What is done to it, in order.</summary>
    public List<(Act Act, Action<Stage> Play)> Steps { get; } = [];

    /// <summary>This one and those that belong to it: neighbours who tell the same, parts split off.</summary>
    public IEnumerable<Story> Cast => _others.SelectMany(other => other.Cast).Prepend(this);

    /// <summary>False for a part split off: it comes out of another report.</summary>
    public bool IsReported { get; private init; } = true;

    /// <summary>The hour the telling has come to.</summary>
    public Instant At => Cast.Max(story => story._at);

    /// <summary>How it looks now by the clocks that run.</summary>
    public Mood Mood => _running.Values.Select(clock => _world.Now >= clock.Due ? Mood.Red : _world.Now >= clock.YellowAt ? Mood.Amber : Mood.Calm).DefaultIfEmpty().Max();

    private bool OwesCall => Input.Contact is not (null or ContactWay.None) && Input.Channel != IntakeChannel.Patrol;

    private bool IsKeptFromCommunity => _keptFrom is NamedParty.Community or NamedParty.GridWorker or NamedParty.Property;

    // The desk that received it: the community's, or the one above where the report is about those below (domain.md 3.8 rule 5).
    private Actor Desk => _keptFrom is NamedParty.Street ? _world.Crew.County
        : IsKeptFromCommunity ? _world.Crew.Dispatcher(_community)
        : _world.Crew.Secretary(_community);

    private ReportInput Told(string text, PlateRow plate, LandPlan.Building building)
    {
        var channel = _random.Share() switch
        {
            < 0.56 => IntakeChannel.Plate,
            < 0.66 => IntakeChannel.Web,
            < 0.80 => IntakeChannel.Phone,
            < 0.87 => IntakeChannel.Desk,
            < 0.94 => IntakeChannel.Hotline,
            _ => IntakeChannel.BuildingChief,
        };
        var contact = _random.Share() switch { < 0.78 => ContactWay.Call, < 0.86 => ContactWay.TextOnly, < 0.91 => ContactWay.Family, _ => ContactWay.None };
        return new ReportInput
        {
            Where = channel == IntakeChannel.Web ? new Whereabouts { Address = $"{_grid.Estate}{building.Number}", Chosen = _world.Areas[_community.Code] } : new Whereabouts { Plate = plate.Token },
            Text = text,
            Tile = channel is IntakeChannel.Plate or IntakeChannel.Web ? _template.Tile : null,
            Contact = contact,
            // 1380000 and four digits: a row of numbers used in examples.
            Phone = contact == ContactWay.None ? null : $"1380000{_random.Below(10_000):0000}",
            Name = _random.Chance(0.6) ? _random.One(People) : null,
            Confidential = _random.Chance(0.04),
            Channel = channel,
        };
    }

    private static readonly string[] People = ["张女士", "李先生", "王阿姨", "赵师傅", "陈女士", "老周", "刘大姐", "马先生", "孙奶奶", "何女士", "杨先生", "吴大爷"];
    private static readonly string[] Shops = ["肉铺", "超市", "小饭馆", "水果店", "五金店", "理发店", "早餐店", "洗衣店"];

    // The same words in a report and in its answer.
    private Func<string, string> Filler(LandPlan.Building building)
    {
        var (unit, floor, shop) = ($"{1 + _random.Below(4)}", $"{2 + _random.Below(5)}", _random.One(Shops));
        return text => text
            .Replace("{estate}", _grid.Estate, StringComparison.Ordinal)
            .Replace("{building}", building.Number[..^1], StringComparison.Ordinal)
            .Replace("{unit}", unit, StringComparison.Ordinal)
            .Replace("{floor}", floor, StringComparison.Ordinal)
            .Replace("{shop}", shop, StringComparison.Ordinal)
            .Replace("{worker}", _world.Crew.Worker(_grid).Name, StringComparison.Ordinal);
    }

    private void Run(ClockKind kind, Limit? limit = null) => _running[kind] = _world.Clock(kind, _urgency, _at, limit);

    private void Stop(params ReadOnlySpan<ClockKind> kinds)
    {
        foreach (var kind in kinds)
            _running.Remove(kind);
    }

    private Story Do(Act act, params (CaseVerb, VerbInput)[] verbs) => Do(act, stage => stage.Do(this, act, verbs));

    private Story Do(Act act, Action<Stage> play)
    {
        Steps.Add((act, play));
        return this;
    }

    private Story Wait(double fewestMinutes, double mostMinutes)
    {
        _at += Duration.FromSeconds((int)(60 * _random.Between(fewestMinutes, mostMinutes)));
        return this;
    }
}
