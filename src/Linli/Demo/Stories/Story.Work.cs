using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Demo.Stories;

/// <content>From the work to the rating, and round again.</content>
internal sealed partial class Story
{
    private static readonly string[] Praises = ["处理得很快，谢谢！", "网格员来看了两次，很负责。", "问题解决了，点个赞。", "比我想的快。", "电话回得及时，态度也好。"];
    private static readonly string[] Complaints = ["说是修好了，下了一场雨又漏了。", "只来看了一眼，没解决。", "管了两天又照旧了。", "答复太笼统，具体什么时候弄好也没说。"];

    /// <summary>当场解决, by the grid's worker.</summary>
    public Story OnTheSpot()
    {
        Wait(20, 95);
        _at = _world.Awake(_at);
        Stop(ClockKind.Acceptance);
        Run(ClockKind.Rating);
        return Do(_world.Crew.Worker(_grid).At(_at), (CaseVerb.SolveOnSpot, new VerbInput { Category = _category.Code, Text = $"您好！{_answer}" }));
    }

    /// <summary>随手处置, within minutes.</summary>
    public Story FixedAtOnce()
    {
        Wait(3, 40);
        _running.Clear();
        return Do(_world.Crew.Worker(_grid).At(_at), (CaseVerb.SolveOnSpot, new VerbInput { Category = _category.Code, Text = _answer }));
    }

    /// <summary>签收.</summary>
    public Story Acknowledge()
    {
        _handler = _world.Crew.Handler(_lead!);
        _at = Until(ClockKind.Acknowledge, _random.Chance(0.05) ? _random.Between(1.1, 2.2) : _random.Between(0.08, 0.8));
        Stop(ClockKind.Acknowledge);
        return Do(_handler!.At(_at), (CaseVerb.Acknowledge, new VerbInput()));
    }

    /// <summary>开始办理.</summary>
    public Story Start()
    {
        Wait(10, 120);
        _at = Working(_at);
        return Do(_handler!.At(_at), (CaseVerb.StartHandling, new VerbInput()));
    }

    /// <summary>提交结果: nine in ten in time.</summary>
    public Story Result() => Result(new VerbInput { Text = _answer });

    private Story Result(VerbInput given)
    {
        Write(given);
        if (Signs)
        {
            Wait(15, 90);
            _at = Working(_at);
            Do(_world.Crew.Head(World.Signing).At(_at), (CaseVerb.ApproveReply, new VerbInput()));
        }
        Stop(ClockKind.Acknowledge, ClockKind.Handling);
        Run(ClockKind.Verify);
        return this;
    }

    private Story Write(VerbInput given)
    {
        _at = Until(ClockKind.Handling, _random.Chance(0.06) ? _random.Between(1.05, 1.9) : _random.Between(0.15, 0.88));
        return Do(_handler!.At(_at), (CaseVerb.SubmitResult, given));
    }

    /// <summary>核查通过, by somebody else.</summary>
    public Story Pass()
    {
        _at = Until(ClockKind.Verify, _random.Chance(0.04) ? _random.Between(1.1, 1.6) : _random.Between(0.1, 0.8));
        Stop(ClockKind.Verify);
        Run(ClockKind.Rating);
        return Do(Desk.At(_at), (CaseVerb.Pass, new VerbInput { Text = $"您好！您反映的事已办好：{_answer}感谢您的反映，如有反复请随时告诉我们。" }));
    }

    /// <summary>核查不通过.</summary>
    public Story Fail()
    {
        _at = Until(ClockKind.Verify, _random.Between(0.2, 0.7));
        Stop(ClockKind.Verify);
        Run(ClockKind.Handling, Deadlines.Limit.OfWorkingDays(1));
        return Do(Desk.At(_at), (CaseVerb.Fail, new VerbInput { Text = "现场看过，还没有彻底解决，请补做。" }));
    }

    /// <summary>评价, good.</summary>
    public Story Rate()
    {
        Wait(15, 60 * 24 * 4.5);
        _at = _world.Awake(_at);
        Stop(ClockKind.Rating);
        return Do(Act.ByResident(_at), (CaseVerb.Rate, new VerbInput
        {
            Grade = _random.Share() switch { < 0.55 => RatingGrade.VerySatisfied, < 0.9 => RatingGrade.Satisfied, _ => RatingGrade.Basically },
            Solved = true,
            CalledInTime = OwesCall ? _random.Chance(0.94) : null,
            WasPressed = false,
            Text = _random.Chance(0.3) ? _random.One(Praises) : null,
        }));
    }

    /// <summary>评价, bad.</summary>
    public Story RateBadly()
    {
        Wait(30, 60 * 24 * 3);
        _at = _world.Awake(_at);
        Stop(ClockKind.Rating);
        Run(ClockKind.ReopenReview);
        return Do(Act.ByResident(_at), (CaseVerb.Rate, new VerbInput
        {
            Grade = _random.Chance(0.4) ? RatingGrade.VeryDissatisfied : RatingGrade.Dissatisfied,
            Solved = false,
            CalledInTime = OwesCall ? _random.Chance(0.7) : null,
            WasPressed = _random.Chance(0.06),
            Text = _random.One(Complaints),
        }));
    }

    /// <summary>Nobody rates.</summary>
    public Story TimeRunsOut()
    {
        _at = _running[ClockKind.Rating].Due + Duration.FromMinutes(1);
        _running.Clear();
        return Do(Act.BySystem(_at), (CaseVerb.NoAnswer, new VerbInput()));
    }

    /// <summary>维持办结.</summary>
    public Story StandBy()
    {
        _at = Until(ClockKind.ReopenReview, _random.Between(0.2, 0.8));
        _running.Clear();
        // Whoever agreed that it cannot be done does not judge the appeal.
        var judge = _isExplained ? _world.Crew.County : _world.Crew.Dispatcher(_community);
        return Do(judge.At(_at), (CaseVerb.ConfirmClose, new VerbInput { Text = "已到现场复核并与您当面沟通：能做的已做完，其余须列入明年的改造计划，届时会先告诉您。" }));
    }

    /// <summary>重办, by the street after a bad rating.</summary>
    public Story DoAgain()
    {
        _at = Until(ClockKind.ReopenReview, _random.Between(0.2, 0.8));
        _running.Clear();
        _reopenings++;
        Run(ClockKind.Handling, LimitNow());
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.Reopen, new VerbInput { Text = "复核属实，问题没有彻底解决，请重新办理。" }));
    }

    /// <summary>重办, asked for by the reporter after closing.</summary>
    public Story AskAgain()
    {
        Wait(60 * 24 * 2, 60 * 24 * 9);
        _at = _world.Awake(_at);
        _reopenings++;
        Run(ClockKind.Handling, LimitNow());
        return Do(Act.ByResident(_at), (CaseVerb.Reopen, new VerbInput { Text = "过了几天又出现了，麻烦再看看。" }));
    }

    // That share of the way from now to when the clock is due, moved into working hours.
    private Instant Until(ClockKind kind, double share)
    {
        var due = _running.TryGetValue(kind, out var clock) ? clock.Due : _at + Duration.FromHours(4);
        var left = Math.Max(600, (due - _at).TotalSeconds);
        return Working(_at + Duration.FromSeconds((int)(left * share)));
    }
}
