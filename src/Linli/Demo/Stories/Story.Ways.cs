using Linli.Cases;
using Linli.Deadlines;
using Linli.Demo.People;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Demo.Stories;

/// <content>Ways to an answer: a question to the reporter, helpers, an outside body's word, why it cannot be done, what comes next; and the papers of it.</content>
internal sealed partial class Story
{
    private bool _isExplained;

    private bool Signs => _lead is not null && _lead.Id == _world.Crew.Department(World.Signing).Id;

    /// <summary>请反映人补充.</summary>
    public Story AskReporter()
    {
        Wait(40, 160);
        _at = Working(_at);
        Stop(ClockKind.Handling);
        Run(ClockKind.ReporterAnswer);
        return Do(_handler!.At(_at), (CaseVerb.AskReporter, new VerbInput { Text = "为了一次去对地方，想请您再说一下：大概什么时间最明显？从哪个门进、靠哪一侧？有照片的话拍一张更好。" }));
    }

    /// <summary>反映人已补充.</summary>
    public Story ReporterAnswers()
    {
        Wait(60, 60 * 20);
        _at = _world.Awake(_at);
        Stop(ClockKind.ReporterAnswer);
        Run(ClockKind.Handling, Deadlines.Limit.OfWorkingDays(1));
        return Do(Act.ByResident(_at), (CaseVerb.ReporterAnswered, new VerbInput { Text = "从东门进，右手边第二个单元旁边，早晚最明显。" }));
    }

    /// <summary>立案 and 派单 with a helper.</summary>
    public Story AcceptAndSendWithHelp()
    {
        _lead = _world.Crew.Lead([.. _category.Leads, "housing"], _community)!;
        var help = _world.Crew.Another(_lead);
        Taken();
        Run(ClockKind.Acknowledge);
        Do(_world.Crew.Dispatcher(_community).At(_at), Accepting(), (CaseVerb.Dispatch, new VerbInput { Unit = _lead.Id, CoUnits = [help.Id], Text = "请主办单位牵头，协办单位到现场配合。" }));
        return Acknowledge().Help(_world.Crew.Handler(help)!);
    }

    /// <summary>请外部单位答复, and what came back.</summary>
    public Story AskOutside(bool isAnswered)
    {
        Wait(20, 90);
        _at = Working(_at);
        IsLost |= IsProtected;
        Do(_handler!.At(_at), (CaseVerb.GiveLink, new VerbInput
        {
            Text = "请到现场看看，能不能办、哪天办好，在这里回一句。",
            Summary = $"{_category.Name.In(Language.Zh)}：位置见交办单，需要到现场处理，请注意安全并做好围挡。",
            Link = new LinkInput { Recipient = "青禾安达养护队", Days = 7 },
        }));
        if (!isAnswered)
            return this;
        Wait(30, 180);
        var act = Act.ByGuest(_at);
        return Do(act, stage =>
        {
            var link = stage.Last<LinkGiven>(this).Link;
            stage.Do(this, act, (CaseVerb.AnswerByLink, new VerbInput
            {
                Text = "我们的人上午到过现场，材料齐全，当天就能做完。",
                Link = new LinkInput { Id = link, Verdict = LinkVerdict.Done, Key = $"demo-{link:N}" },
            }));
        });
    }

    /// <summary>提请解释办结.</summary>
    public Story ProposeExplained()
    {
        _at = Until(ClockKind.Handling, _random.Between(0.2, 0.6));
        Stop(ClockKind.Acknowledge, ClockKind.Handling);
        Run(ClockKind.Verify);
        return Do(_handler!.At(_at), (CaseVerb.ProposeExplainedClose, new VerbInput { Text = _answer, Ground = "现场测量记录和两次试走记录，存交通运输局。" }));
    }

    /// <summary>同意解释办结.</summary>
    public Story ApproveExplained()
    {
        _isExplained = true;
        _at = Until(ClockKind.Verify, _random.Between(0.2, 0.7));
        Stop(ClockKind.Verify);
        Run(ClockKind.Rating);
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.ApproveExplainedClose, new VerbInput { Text = $"您好！您的建议我们认真核实过：{_answer}如果您不认可这个说明，请在评价里告诉我们，由县里复核。" }));
    }

    /// <summary>结果待签发, in the unit that wants it.</summary>
    public Story ToSign()
    {
        IsLost |= !Signs;
        return Write(new VerbInput { Text = _answer });
    }

    /// <summary>退回修改, by the head of the unit.</summary>
    public Story SendDraftBack()
    {
        Wait(15, 90);
        _at = Working(_at);
        return Do(_world.Crew.Head(World.Signing).At(_at), (CaseVerb.ReturnDraft, new VerbInput { Text = "写明是哪天办好的、怎么确认办好的，再报。" }));
    }

    /// <summary>需动用维修资金: not solved, but the next step is open.</summary>
    public Story ResultNeedsFund() => Result(new VerbInput
    {
        Text = "现场看过，需要更换主管道，保修期已过，要动用住宅专项维修资金。临时处理已做，先保证不影响使用。",
        Outcome = ResultOutcome.NeedsFund,
    });

    /// <summary>下一步已办.</summary>
    public Story FinishNext()
    {
        Wait(60 * 24 * 3, 60 * 24 * 12);
        _at = Working(_at);
        return Do(Desk.At(_at), (CaseVerb.FinishNextStep, new VerbInput { Text = "业主表决通过，资金已划拨，施工队下周一进场。" }));
    }

    /// <summary>签发文书, by the street.</summary>
    public Story Paper(string kind, string? proposal = null)
    {
        Wait(4, 15);
        return Do(_world.Crew.Dispatcher(_community).At(_at), (CaseVerb.IssuePaper, new VerbInput
        {
            Paper = new PaperInput { Kind = kind, Signer = _world.Crew.Leader(_community).Name, Proposal = proposal },
        }));
    }

    private Story Help(Actor helper)
    {
        Wait(60, 200);
        _at = Working(_at);
        return Do(helper.At(_at), (CaseVerb.AnswerDuty, new VerbInput { Text = "已派人到现场配合，本单位负责的部分已办好。" }));
    }
}
