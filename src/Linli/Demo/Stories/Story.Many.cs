using Linli.Cases;
using Linli.Deadlines;
using Linli.Dispatch;
using NodaTime;

namespace Linli.Demo.Stories;

/// <content>The same thing told by several, one cause behind many, one report about several matters, one case with a list.</content>
internal sealed partial class Story
{
    // What the words suggested at first protects too, whatever a person made of it later.
    private bool IsProtected => Input.Confidential || _keptFrom is not null || _category.Has(CategoryFlags.Sensitive) || _seemsSensitive;

    /// <summary>并案: neighbours tell the same while it is being done; each is called, then follows this one.</summary>
    public Story Neighbours(int count)
    {
        for (var n = 0; n < count; n++)
            _at = Max(_at, Beside('m', 5, 60).Call().Follow(this)._at);
        return this;
    }

    /// <summary>并案 after the answer: there is something to read and to rate at once.</summary>
    public Story LateNeighbour()
    {
        Beside('m', 60 * 20, 60 * 40).Call().Follow(this).Rate();
        return this;
    }

    /// <summary>拆分还原: it was another place after all, and goes its own way.</summary>
    public Story NeighbourOfHisOwn()
    {
        var other = Beside('m', 5, 60).Call().Follow(this);
        other.Wait(40, 160);
        other._at = _world.Awake(other._at);
        other.Run(ClockKind.Acceptance);
        other.Do(other.Desk.At(other._at), (CaseVerb.Unmerge, new VerbInput { Text = "到现场看过，不是同一处，单独办理。" }));
        other.AcceptAndSend().Acknowledge().Result().Pass().Rate();
        return this;
    }

    /// <summary>归入共性问题: this one and others by the same cause; each goes its own way to the same answer.</summary>
    public Story OneCause(int others, Action<Story> way)
    {
        Wait(20, 60);
        _at = _world.Awake(_at);
        var (act, title) = (_world.Crew.Dispatcher(_community).At(_at), Cause.Of(_template.Category).Replace("{estate}", _grid.Estate, StringComparison.Ordinal));
        Do(act, (CaseVerb.AttachIssue, new VerbInput { Title = title }));
        for (var n = 0; n < others; n++)
        {
            var other = Beside('i', 10, 90).Call().AcceptAndSend();
            other.Wait(10, 40);
            other._at = _world.Awake(other._at);
            var later = _world.Crew.Dispatcher(_community).At(other._at);
            other.Do(later, stage => stage.Do(other, later, (CaseVerb.AttachIssue, new VerbInput { Issue = stage.Last<IssueAttached>(this).Issue })));
            way(other);
        }
        return this;
    }

    /// <summary>一件多诉: the second matter becomes a case of its own.</summary>
    public Story SplitOff(Action<Story> way)
    {
        Wait(3, 12);
        _at = _world.Awake(_at);
        var part = Beside(Template.All.Where(template => template.Goes('z')), 'z', _at, isReported: false);
        var (act, given) = (Desk.At(_at), new SplitPart(part._category.Code, part._template.Text));
        Do(act, stage =>
        {
            stage.Do(this, act, (CaseVerb.Split, new VerbInput { Parts = [given] }));
            stage.Begin(part, stage.Last<CaseSplit>(this).Parts[0]);
        });
        part._urgency = part._category.Urgency;
        part._running.Clear();
        part.Run(ClockKind.Handling, part.LimitNow());
        part._lead = _world.Crew.Lead([.. part._category.Leads, "housing"], _community)!;
        part.Wait(5, 40);
        part._at = _world.Awake(part._at);
        part.Run(ClockKind.Acknowledge);
        part.Do(_world.Crew.Dispatcher(_community).At(part._at), (CaseVerb.Dispatch, new VerbInput { Unit = part._lead.Id, Text = "同一位居民反映的另一件事，请按时限办理。" }));
        way(part);
        return this;
    }

    /// <summary>列清单: lamp by lamp.</summary>
    public Story List(int count)
    {
        Wait(2, 6);
        var side = _random.One(["东", "南", "西", "北"]);
        var letter = (char)('A' + _random.Below(4));
        return Do(_world.Crew.Worker(_grid).At(_at), (CaseVerb.AddItems, new VerbInput
        {
            Lines = [.. Enumerable.Range(1, count).Select(n => $"{letter}-{n:00} 号灯杆，{_grid.Estate}{side}侧由近到远第 {n} 根")],
        }));
    }

    /// <summary>逐项销号: so many of those still open.</summary>
    public Story Tick(int count)
    {
        _at = Until(ClockKind.Handling, _random.Between(0.1, 0.3));
        var act = _handler!.At(_at);
        return Do(act, stage => stage.Do(this, act, (CaseVerb.TickItems, new VerbInput { Items = [.. stage.OpenItems(this).Take(count)], Text = "已换灯头，试灯正常。" })));
    }

    /// <summary>部分办结: the rest is planned for a day.</summary>
    public Story ResultInPart() => Result(new VerbInput
    {
        Text = "清单上能修的都亮了。余下几根要先做灯杆基础，混凝土养护好才能立杆。",
        Rest = "基础已开挖，养护期满就立杆装灯，装一根销一根。",
        Outcome = ResultOutcome.Planned,
        PlannedOn = _world.Zone.Day(_at).PlusDays(25),
    });

    private Story Follow(Story master)
    {
        IsLost |= master.IsProtected;
        Wait(4, 25);
        _at = _world.Awake(_at);
        _running.Clear();
        var act = Desk.At(_at);
        return Do(act, stage => stage.Do(this, act, (CaseVerb.MarkDuplicate, new VerbInput { Master = stage.NumberOf(master), Text = "与邻居先反映的是同一件事，合在一起办，办好一并答复您。" })));
    }

    // Somebody of the same estate, in words of his own as far as there are other words.
    private Story Beside(char way, double fewestMinutes, double mostMinutes)
    {
        List<Template> fit = [.. Template.All.Where(template => template.Goes(way) && template.Category == _template.Category && template != _template)];
        var fresh = fit.Where(template => _others.All(other => other._template != template)).ToList();
        return Beside(fresh.Count > 0 ? fresh : fit, way, _world.Awake(_at + Duration.FromSeconds((int)(60 * _random.Between(fewestMinutes, mostMinutes)))), isReported: true);
    }

    private Story Beside(IEnumerable<Template> fit, char way, Instant received, bool isReported)
    {
        var other = new Story(_world, _random.One([.. fit]), way, _random, received, beside: this) { IsReported = isReported };
        other.IsLost |= !other.Fits;
        _others.Add(other);
        return other;
    }

    private static Instant Max(Instant one, Instant other) => one > other ? one : other;
}
