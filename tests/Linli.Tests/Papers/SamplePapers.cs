using Linli.Papers;

namespace Linli.Tests.Papers;

/// <summary>One filled model of every kind, made up.</summary>
internal static class SamplePapers
{
    public static readonly CaseHead Head = new()
    {
        Number = "2026-0000001",
        Place = "金润嘉园 3号楼",
        Category = "社会生活噪声",
        Channel = "扫楼牌",
        Received = "2026年3月4日 10:00",
        Matter = "3 号楼楼下肉铺冷库的空调外机整夜嗡嗡响，住户休息受影响，希望协调店主移机或者加装减震设施。",
        Reporter = "张*　138****5678",
        LeadUnit = "清河县生态环境分局",
        Grid = "金润社区",
        Due = "2026年3月11日 18:00",
        State = "办理中",
    };

    public static readonly IReadOnlyList<(PaperKind Kind, PaperModel Model)> All =
    [
        (PaperKind.Order, new OrderPaper { Head = Head, Instruction = "请到现场检测，依法处理。", OrderedAt = "2026年3月4日 11:00", CoUnits = "长平街道办事处", Proposal = "建议限期整改。", AnswerLink = "http://127.0.0.1:5080/answer/0123456789ABC", AnswerUntil = "2026年3月7日 23:59", QrAddress = "http://127.0.0.1:5080/answer/0123456789ABC" }),
        (PaperKind.Whistle, new WhistleNotice { Head = Head, Department = "清河县生态环境分局", BlownBy = "长平街道办事处", RequestedBy = "金润社区", Level = "紧急", BlownAt = "2026年3月4日 11:00", Cause = "沿街商户夜间噪声扰民，多次劝说无效。", PowerNeeded = "噪声检测和行政处罚", WhyNotHere = "社区没有检测和处罚的职权。", CheckInBy = "2026年3月4日 13:00", CheckInAt = "金润嘉园北门", Contact = "社区值班室 0999-8211001" }),
        (PaperKind.Return, Requested(new ReturnPaper { Basis = "《中华人民共和国噪声污染防治法》第八条", Suggested = "清河县住房和城乡建设局", Time = "1" })),
        (PaperKind.Extension, Requested(new ExtensionPaper { Days = "5 个工作日", OldDue = "2026年3月11日 18:00", NewDue = "2026年3月18日 18:00" })),
        (PaperKind.Shelving, Requested(new ShelvingPaper { Plan = "设备到货后两周内移机，期间夜间停机。", ReviewOn = "2026年4月1日" })),
        (PaperKind.Supervision, new SupervisionPaper { Head = Head, Level = "2 级", Demand = "逾期两天没有反馈，请说明原因并拿出办法。", Unit = "清河县生态环境分局", AnswerBy = "2026年3月9日 18:00", OrderedAt = "2026年3月6日 09:00" }),
        (PaperKind.Completion, new CompletionPaper { Head = Head, Handler = "清河县生态环境分局", Result = "店主已把外机移到屋后，加装减震垫，夜间复测达标。", Verifier = "金润社区", Reply = "我们去看过了，晚上安静了。", RepliedAt = "2026年3月6日 09:00", Rating = "满意", ClosedAt = "2026年3月6日 18:00" }),
        (PaperKind.Reply, new ReplyPaper { Number = "2026-0000001", Received = "2026年3月4日", Place = "金润嘉园 3号楼", Reply = "店主已把外机移到屋后，加了减震垫。\n我们夜里去听过，安静了。", Phone = "0999-8211001" }),
        (PaperKind.Dossier, new DossierPaper { Head = Head, FiledAt = "2026年3月7日 09:00", Index = new PaperTable(["序号", "时间", "内容"], [["1", "2026年3月4日 10:00", "反映登记"], ["2", "2026年3月4日", "交办单 交办〔2026〕1号"]]), Story = new PaperTable(["时间", "经办", "内容"], [.. Enumerable.Range(1, 18).Select(n => (IReadOnlyList<string>)[$"2026年3月4日 10:{n:00}", "金润社区\n王秀兰", "联系反映人：已接通\n冷库外机，夜里最响。"])]) }),
    ];

    private static T Requested<T>(T paper) where T : RequestPaper => paper with
    {
        Head = Head,
        Applicant = "清河县生态环境分局",
        AppliedBy = "陈晨",
        AppliedAt = "2026年3月5日 09:00",
        Reason = "需要等检测报告，五个工作日内可以出。",
        Proposal = "情况属实，建议同意。",
    };
}
