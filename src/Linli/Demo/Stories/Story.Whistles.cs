using Linli.Deadlines;
using Linli.Demo.People;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Whistles;

namespace Linli.Demo.Stories;

/// <content>吹哨报到: departments called to the place, from draft to closing.</content>
internal sealed partial class Story
{
    private WhistleScript _script = null!;
    private IReadOnlyList<Unit> _called = [];

    /// <summary>起草吹哨单, by the secretary.</summary>
    public Story Draft()
    {
        _script = WhistleScript.All.Single(script => script.Category == _template.Category);
        _called = [.. _script.Departments.Select(_world.Crew.Department)];
        Wait(40, 200);
        _at = Working(_at);
        var act = _world.Crew.Secretary(_community).At(_at);
        var form = new WhistleInput
        {
            Matter = _script.Matter,
            Power = _script.Power,
            Lack = _script.Lack,
            Urgency = _urgency == Urgency.Urgent ? Urgency.Urgent : Urgency.Normal,
            Units = [.. _called.Select(unit => unit.Id)],
        };
        return Do(act, stage => stage.Draft(this, act, form));
    }

    /// <summary>提请吹哨.</summary>
    public Story Ask()
    {
        Wait(3, 20);
        _at = Working(_at);
        Run(ClockKind.WhistleRequest);
        return Whistle(_world.Crew.Secretary(_community).At(_at), WhistleVerb.Request);
    }

    /// <summary>吹哨, by the street.</summary>
    public Story Blow()
    {
        _at = Until(ClockKind.WhistleRequest, _random.Between(0.1, 0.7));
        Stop(ClockKind.WhistleRequest);
        Run(ClockKind.ReportIn);
        Run(ClockKind.WhistleConference);
        return Whistle(_world.Crew.Dispatcher(_community).At(_at), WhistleVerb.Issue);
    }

    /// <summary>不予吹哨.</summary>
    public Story Decline()
    {
        _at = Until(ClockKind.WhistleRequest, _random.Between(0.2, 0.8));
        Stop(ClockKind.WhistleRequest);
        return Whistle(_world.Crew.Dispatcher(_community).At(_at), WhistleVerb.Refuse, "先由社区和物业当面谈一次，谈不成再提请，街道到时一起来。");
    }

    /// <summary>申请县级裁定, by the secretary.</summary>
    public Story Appeal()
    {
        Wait(30, 180);
        _at = Working(_at);
        Run(ClockKind.WhistleObjection);
        return Whistle(_world.Crew.Secretary(_community).At(_at), WhistleVerb.Appeal, "已经当面谈过两次，社区没有这个职权，请县里裁定。");
    }

    /// <summary>撤哨.</summary>
    public Story CallOff()
    {
        Wait(30, 120);
        _at = Working(_at);
        Stop(ClockKind.ReportIn, ClockKind.WhistleConference);
        return Whistle(_world.Crew.Dispatcher(_community).At(_at), WhistleVerb.Cancel, "当事人已经自行整改，几家单位不必再到现场。");
    }

    /// <summary>报到: so many of those called, from that one on.</summary>
    public Story Come(int count, int from = 0)
    {
        foreach (var unit in _called.Skip(from).Take(count))
        {
            _at = Until(ClockKind.ReportIn, _random.Between(0.1, 0.4));
            Whistle(_world.Crew.Handler(unit)!.At(_at), WhistleVerb.CheckIn, _random.Chance(0.5) ? "已到现场，来了两个人。" : null);
        }
        if (from + count >= _called.Count)
            Stop(ClockKind.ReportIn);
        return this;
    }

    /// <summary>不能到场, brought before the county, and ruled: it has to come.</summary>
    public Story LastOneDeclinesAndMustCome()
    {
        var unit = _called[^1];
        _at = Until(ClockKind.ReportIn, _random.Between(0.2, 0.4));
        var handler = _world.Crew.Handler(unit)!.At(_at);
        Do(handler, stage => stage.Do(this, handler, WhistleVerb.Decline, _ => new WhistleInput { Leader = "分管副局长何文", Text = "当天人员都在外执勤，抽不出人。" }));
        About(unit, _world.Crew.Dispatcher(_community), WhistleVerb.Escalate, "缺了这一家，现场定不下来，请县里裁定。");
        Run(ClockKind.WhistleObjection);
        About(unit, _world.Crew.County, WhistleVerb.Overrule, "事项在其职责之内，应当到场，可以错开执勤时间。");
        Stop(ClockKind.WhistleObjection);
        Run(ClockKind.ReportIn);
        return Come(1, _called.Count - 1);

        void About(Unit one, Actor by, WhistleVerb verb, string text)
        {
            Wait(20, 60);
            _at = Working(_at);
            var act = by.At(_at);
            Do(act, stage => stage.Do(this, act, verb, of => new WhistleInput { Invitation = of[one.Id], Text = text }));
        }
    }

    /// <summary>会商.</summary>
    public Story Confer()
    {
        _at = Until(ClockKind.WhistleConference, _random.Between(0.1, 0.4));
        Stop(ClockKind.WhistleConference);
        Run(ClockKind.WhistleDuty, Deadlines.Limit.OfWorkingDays(3));
        var (act, day) = (_world.Crew.Dispatcher(_community).At(_at), _world.Deadlines.Time.Calendar.WorkdayAfter(_world.Zone.Day(_at), 3));
        return Do(act, stage => stage.Do(this, act, WhistleVerb.HoldConference, of => new WhistleInput
        {
            Text = _script.Minutes,
            Duties = [.. _called.Select((unit, n) => new DutyInput(of[unit.Id], _script.Duties[n], day))],
        }));
    }

    /// <summary>完成任务: so many departments do their part.</summary>
    public Story Fulfil(int count)
    {
        foreach (var (unit, n) in _called.Take(count).Select((unit, n) => (unit, n)))
        {
            _at = Until(ClockKind.WhistleDuty, _random.Between(0.15, 0.4));
            Whistle(_world.Crew.Handler(unit)!.At(_at), WhistleVerb.AnswerDuty, _script.Done[n]);
        }
        if (count == _called.Count)
        {
            Stop(ClockKind.WhistleDuty);
            Run(ClockKind.WhistleScoring);
        }
        return this;
    }

    /// <summary>互评, the community's voice first.</summary>
    public Story Score()
    {
        foreach (var unit in _called)
        {
            Next(_world.Crew.Secretary(_community), WhistleVerb.SpeakForCommunity, of => new WhistleInput { Invitation = of[unit.Id], Text = _script.Voice });
            Next(_world.Crew.Dispatcher(_community), WhistleVerb.ScoreDepartment, of => new WhistleInput { Invitation = of[unit.Id], Marks = [Mark(30), Mark(20), Mark(30), Mark(20)] });
            Next(_world.Crew.Handler(unit)!, WhistleVerb.ScoreStreet, _ => new WhistleInput { Marks = [Mark(40), Mark(30), Mark(30)] });
        }
        return this;

        int Mark(int most) => (int)Math.Round(most * _random.Between(0.8, 1));

        void Next(Actor by, WhistleVerb verb, Func<IReadOnlyDictionary<Guid, Guid>, WhistleInput> given)
        {
            Wait(4, 25);
            _at = Working(_at);
            var act = by.At(_at);
            Do(act, stage => stage.Do(this, act, verb, given));
        }
    }

    /// <summary>销哨.</summary>
    public Story EndWhistle()
    {
        Wait(20, 90);
        _at = Working(_at);
        Stop(ClockKind.WhistleScoring);
        return Whistle(_world.Crew.Dispatcher(_community).At(_at), WhistleVerb.Close);
    }

    private Story Whistle(Act act, WhistleVerb verb, string? text = null) => Do(act, stage => stage.Do(this, act, verb, _ => new WhistleInput { Text = text }));
}
