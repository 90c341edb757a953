using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Demo.Stories;

/// <content>The side roads: returns and rulings, more time, the shelf, orders of supervision.</content>
internal sealed partial class Story
{
    private int _moreDays;

    /// <summary>True when the road led nowhere: an emergency does not wait, and what is late is not extended. Another report is tried then.</summary>
    public bool IsLost { get; private set; }

    /// <summary>申请退回.</summary>
    public Story AskReturn()
    {
        _handler = _world.Crew.Handler(_lead!);
        _at = Until(_running.ContainsKey(ClockKind.Acknowledge) ? ClockKind.Acknowledge : ClockKind.ReturnRuling, _random.Between(0.1, 0.6));
        Stop(ClockKind.Acknowledge);
        Run(ClockKind.ReturnRuling);
        var right = _world.Crew.Lead([.. _category.Leads, "housing"], _community)!;
        return Do(_handler!.At(_at), (CaseVerb.RequestReturn, new VerbInput
        {
            Text = "经现场查看，这件事不在本单位职责范围内，请按职责另行安排。",
            Basis = "本单位三定方案和权责清单均未列此项。",
            Unit = right.Id == _lead!.Id ? null : right.Id,
        }));
    }

    /// <summary>同意退回, and on to the right unit.</summary>
    public Story TakeReturn()
    {
        _at = Until(ClockKind.ReturnRuling, _random.Between(0.1, 0.8));
        Stop(ClockKind.ReturnRuling);
        _lead = _world.Crew.Lead([.. _category.Leads, "housing"], _community)!;
        Run(ClockKind.Acknowledge);
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.AcceptReturn, new VerbInput { Unit = _lead.Id, Text = "退回有理，请贵单位接着办理，时限不变。" }));
    }

    /// <summary>不同意退回.</summary>
    public Story RefuseReturn()
    {
        _at = Until(ClockKind.ReturnRuling, _random.Between(0.1, 0.8));
        Stop(ClockKind.ReturnRuling);
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.RefuseReturn, new VerbInput { Text = "事项目录里这一类由贵单位承办，请先到现场处置。" }));
    }

    /// <summary>裁定, by the county.</summary>
    public Story Rule()
    {
        _at = Until(ClockKind.ReturnRuling, _random.Between(0.1, 0.8));
        Stop(ClockKind.ReturnRuling);
        return Do(_world.Crew.County.At(_at), (CaseVerb.RuleReturn, new VerbInput { Unit = _lead!.Id, Text = "经与编办核对，由贵单位办理，不再退回。" }));
    }

    /// <summary>申请延期.</summary>
    public Story AskExtension()
    {
        _at = Until(ClockKind.Handling, _random.Between(0.4, 0.8));
        _moreDays = 2 + _random.Below(4);
        IsLost |= _urgency == Urgency.Emergency || _at >= _running[ClockKind.Handling].Due;
        return Do(_handler!.At(_at), (CaseVerb.RequestExtension, new VerbInput { Days = _moreDays, Text = "配件要向厂家订，运到还要几天，装好马上答复。" }));
    }

    /// <summary>同意延期.</summary>
    public Story GrantExtension()
    {
        var due = _running[ClockKind.Handling].Due;
        Wait(20, 90);
        _at = Working(_at);
        IsLost |= _at >= due;
        // Counted from now it ends before the date it was moved to: what follows is in time all the more.
        Run(ClockKind.Handling, Deadlines.Limit.OfWorkingDays(_moreDays));
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.ApproveExtension, new VerbInput { Days = _moreDays, Text = "配件要向厂家订，运到还要几天，请您多等等，装好马上告诉您。" }));
    }

    /// <summary>提请挂账.</summary>
    public Story ProposeShelf()
    {
        _at = Until(ClockKind.Handling, _random.Between(0.3, 0.7));
        IsLost |= _urgency == Urgency.Emergency;
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.ProposeShelving, new VerbInput
        {
            Text = "要开挖路面，管线单位的许可还没有批下来。",
            Plan = "先围挡并设提示牌，网格员每天看一次；许可一到马上施工。",
            ReviewOn = _world.Zone.Day(_at).PlusDays(20),
        }));
    }

    /// <summary>同意挂账, by the county.</summary>
    public Story Shelve()
    {
        var day = _world.Zone.Day(_at).PlusDays(20);
        Wait(60, 240);
        _at = Working(_at);
        Stop(ClockKind.Handling);
        Run(ClockKind.ShelvingReview, new Limit(Math.Max(1, Period.DaysBetween(_world.Zone.Day(_at), day)), LimitUnit.Days));
        return Do(_world.Crew.County.At(_at), (CaseVerb.ApproveShelving, new VerbInput { Text = "要开挖路面，许可还没有批下来。已先围挡并设提示牌，网格员每天看一次；许可一到马上施工，到时先告诉您。" }));
    }

    /// <summary>恢复办理.</summary>
    public Story TakeOffTheShelf()
    {
        _at = Until(ClockKind.ShelvingReview, _random.Between(0.2, 0.7));
        Stop(ClockKind.ShelvingReview);
        Run(ClockKind.Handling, Deadlines.Limit.OfWorkingDays(2));
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.Unshelve, new VerbInput { Text = "许可已批，请马上施工。" }));
    }

    /// <summary>督办, by the street's leader.</summary>
    public Story Supervise()
    {
        Wait(60, 300);
        _at = Working(_at);
        Run(ClockKind.Supervision);
        return Do(_world.Crew.Leader(_community).At(_at), (CaseVerb.Supervise, new VerbInput { Level = 1 + _random.Below(2), Text = "居民反映强烈，请说明卡在哪里、哪天办好。" }));
    }

    /// <summary>回复督办.</summary>
    public Story AnswerOrder()
    {
        _at = Until(ClockKind.Supervision, _random.Between(0.1, 0.5));
        Stop(ClockKind.Supervision);
        return Do(_handler!.At(_at), (CaseVerb.AnswerSupervision, new VerbInput { Text = "人和料都已到位，本周内办好，办好当天报告。" }));
    }

    /// <summary>督办销号.</summary>
    public Story CrossOff()
    {
        Wait(20, 200);
        _at = Working(_at);
        return Do(_world.Crew.Leader(_community).At(_at), (CaseVerb.AcceptAnswer, new VerbInput { Text = "按这个时间落实。" }));
    }

    /// <summary>催一催, by the reporter; and 催办 by the desk.</summary>
    public Story Nudge()
    {
        Wait(60, 300);
        _at = _world.Awake(_at);
        Do(Act.ByResident(_at), (CaseVerb.Nudge, new VerbInput()));
        Wait(5, 40);
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.Remind, new VerbInput { Text = "居民在催，请抓紧。" }));
    }
}
