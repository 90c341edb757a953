using Linli.Areas;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Demo.Stories;

/// <content>From the report to whoever is to do it.</content>
internal sealed partial class Story
{
    private static readonly string[] CallNotes =
        ["已回电，情况属实，约好去现场看看。", "居民说已经持续一段时间，希望尽快处理。", "电话里问清了位置，先去看现场。", "已说明办理时限，居民表示理解。", "老人听力不好，由家人接的电话，情况已问清。"];

    /// <summary>As it was reported, nothing more.</summary>
    public Story Nothing() => this;

    /// <summary>请给我回电: a number and nothing else.</summary>
    public Story JustCallMe()
    {
        Input = Input with { Text = null, CallMe = true, Contact = ContactWay.Call, Phone = Input.Phone ?? $"1380000{_random.Below(10_000):0000}", Channel = IntakeChannel.Plate };
        Act = Act.ByResident(_at);
        Run(ClockKind.CallBack);
        return this;
    }

    /// <summary>Only the community is known.</summary>
    public Story Nowhere()
    {
        Input = Input with { Where = new Whereabouts { Chosen = _world.Areas[_community.Code] }, Channel = IntakeChannel.Web };
        Act = Act.ByResident(_at);
        return this;
    }

    /// <summary>Found by a grid worker on the round.</summary>
    public Story Found()
    {
        Input = Input with { Channel = IntakeChannel.Patrol, Contact = null, Phone = null, Name = null, Tile = null };
        Act = _world.Crew.Worker(_grid).At(_at);
        Stop(ClockKind.CallBack);
        return this;
    }

    /// <summary>The reporter is phoned: mostly in time, now and then too late, now and then only at the second try.</summary>
    public Story Call()
    {
        if (!OwesCall)
            return Wait(4, 25);
        var due = _running[ClockKind.CallBack].Due;
        var caller = _keptFrom is not null ? Desk : _random.Chance(0.7) ? Desk : _world.Crew.GridHead(_community);
        if (_random.Chance(0.06))
            _at = _world.Awake(due + Duration.FromSeconds((int)(60 * _random.Between(4, 200))));
        else
        {
            var from = _world.Awake(_at + Duration.FromMinutes(1));
            _at = from + Duration.FromSeconds((int)(Math.Max(60, (due - from).TotalSeconds) * _random.Between(0.08, 0.85)));
            if (_random.Chance(0.12))
            {
                Do(caller.At(_at), (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.NoAnswer }));
                Wait(3, 12);
            }
        }
        Stop(ClockKind.CallBack);
        return Do(caller.At(_at), (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached, Text = _random.One(CallNotes) }));
    }

    /// <summary>Nobody answers.</summary>
    public Story CallInVain()
    {
        if (!OwesCall)
            return JustCallMe().CallInVain();
        _at = _world.Awake(_at + Duration.FromMinutes(6));
        return Do(Desk.At(_at), (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.NoAnswer, Text = "无人接听，稍后再打。" }));
    }

    /// <summary>立案.</summary>
    public Story Accept()
    {
        Taken();
        return Do(Desk.At(_at), Accepting());
    }

    /// <summary>立案, and the community's own worker goes.</summary>
    public Story AcceptInside()
    {
        Taken();
        _handler = _world.Crew.Worker(_grid);
        return Do(Desk.At(_at), Accepting(), (CaseVerb.AssignInside, new VerbInput { Person = _handler.Account, Text = "请到现场看看，能当场解决的当场解决。" }));
    }

    /// <summary>立案 and 派单 in one.</summary>
    public Story AcceptAndSend()
    {
        _lead = _world.Crew.Lead([.. _category.Leads, "housing"], _community)!;
        return Send();
    }

    /// <summary>Sent to the wrong unit first.</summary>
    public Story AcceptAndMissend()
    {
        _lead = _world.Crew.Another(_world.Crew.Lead([.. _category.Leads, "housing"], _community)!);
        return Send();
    }

    /// <summary>转派 to the right one.</summary>
    public Story SendOn()
    {
        Wait(25, 80);
        _at = Working(_at);
        _lead = _world.Crew.Lead([.. _category.Leads, "housing"], _community)!;
        Run(ClockKind.Acknowledge);
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.Transfer, new VerbInput { Unit = _lead.Id, Text = "按职责应由贵单位办理，请签收。" }));
    }

    /// <summary>解答咨询.</summary>
    public Story AnswerQuestion()
    {
        Wait(5, 45);
        Stop(ClockKind.Acceptance);
        Run(ClockKind.Rating);
        return Do(Desk.At(_at), (CaseVerb.AnswerConsult, new VerbInput { Text = $"您好！{_answer}" }));
    }

    /// <summary>转介.</summary>
    public Story Refer()
    {
        Wait(5, 60);
        _running.Clear();
        return Do(Desk.At(_at), (CaseVerb.Refer, new VerbInput { Referral = _template.Referral, Text = $"您好！{_answer}" }));
    }

    /// <summary>拟作废.</summary>
    public Story ProposeVoid()
    {
        Wait(5, 30);
        _at = _world.Awake(_at);
        return Do(Desk.At(_at), (CaseVerb.ProposeVoid, new VerbInput { Text = "内容里没有具体事项，疑似误点或试用。" }));
    }

    /// <summary>确认作废, by somebody else.</summary>
    public Story ConfirmVoid()
    {
        Wait(20, 120);
        _at = _world.Awake(_at);
        _running.Clear();
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.ConfirmVoid, new VerbInput { Text = _answer }));
    }

    /// <summary>不予作废.</summary>
    public Story RejectVoid()
    {
        Wait(10, 40);
        _at = _world.Awake(_at);
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.RejectVoid, new VerbInput { Text = "有具体位置，请照常联系居民。" }));
    }

    /// <summary>撤回.</summary>
    public Story TakeBack()
    {
        Wait(30, 600);
        _at = _world.Awake(_at);
        _running.Clear();
        return Do(Act.ByResident(_at), (CaseVerb.Withdraw, new VerbInput { Text = "邻居已经自己处理好了，不用麻烦了。" }));
    }

    private Story Send()
    {
        Taken();
        var sender = _keptFrom is null && _random.Chance(0.6) ? _world.Crew.Dispatcher(_community) : Desk;
        Run(ClockKind.Acknowledge);
        return Do(sender.At(_at), Accepting(), (CaseVerb.Dispatch, new VerbInput { Unit = _lead!.Id, Text = "请按时限办理并反馈结果。" }));
    }

    // Two people in a hundred cases forget the two hours.
    private void Taken()
    {
        Wait(4, 40);
        if (_random.Chance(0.03))
            Wait(130, 300);
        _at = _world.Awake(_at);
        (_urgency, _handler) = (_category.Urgency, null);
        Stop(ClockKind.Acceptance);
        Run(ClockKind.Handling, LimitNow());
    }

    private (CaseVerb, VerbInput) Accepting() => (CaseVerb.Accept, new VerbInput
    {
        Category = _category.Code,
        Grid = Input.Where is { Plate: null, Address: null } ? _world.Areas[_grid.Code] : null,
        Summary = _keptFrom is null ? null : "居民反映有关服务问题，请依职责核实办理，注意保护反映人信息。",
    });

    private Limit LimitNow()
    {
        var limit = _category.MainLimit.Limit;
        return _reopenings == 0 ? limit
            : limit.Unit == LimitUnit.WorkingDays ? Deadlines.Limit.OfWorkingDays(Math.Max(1, limit.Amount / 2)) : Deadlines.Limit.OfWorkingDays(1);
    }

    private Instant Working(Instant at) => _urgency == Urgency.Emergency ? at : _world.Office(at);
}
