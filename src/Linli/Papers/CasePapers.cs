namespace Linli.Papers;

/// <summary>交办单.</summary>
public sealed record OrderPaper : PaperModel
{
    /// <summary>The case.</summary>
    public CaseHead Head { get; init; } = new();

    /// <summary>协办单位.</summary>
    public string CoUnits { get; init; } = "";

    /// <summary>交办意见.</summary>
    public string Instruction { get; init; } = "";

    /// <summary>交办时间.</summary>
    public string OrderedAt { get; init; } = "";

    /// <summary>答复链接: for a body without an account.</summary>
    public string AnswerLink { get; init; } = "";

    /// <summary>链接有效期.</summary>
    public string AnswerUntil { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Own =>
        [.. Head.Words, ("协办单位", CoUnits), ("交办意见", Instruction), ("交办时间", OrderedAt), ("答复链接", AnswerLink), ("链接有效期", AnswerUntil)];
}

/// <summary>审批单: what a unit asks for and a higher one decides.</summary>
public abstract record RequestPaper : PaperModel
{
    /// <summary>The case.</summary>
    public CaseHead Head { get; init; } = new();

    /// <summary>申请单位.</summary>
    public string Applicant { get; init; } = "";

    /// <summary>申请人.</summary>
    public string AppliedBy { get; init; } = "";

    /// <summary>申请时间.</summary>
    public string AppliedAt { get; init; } = "";

    /// <summary>申请理由.</summary>
    public string Reason { get; init; } = "";

    /// <summary>审批结果: empty while it waits.</summary>
    public string Decision { get; init; } = "";

    /// <summary>审批意见.</summary>
    public string DecisionWords { get; init; } = "";

    /// <summary>审批人.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>审批时间.</summary>
    public string DecidedAt { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Own =>
    [
        .. Head.Words, ("申请单位", Applicant), ("申请人", AppliedBy), ("申请时间", AppliedAt), ("申请理由", Reason),
        ("审批结果", Decision), ("审批意见", DecisionWords), ("审批人", DecidedBy), ("审批时间", DecidedAt), .. Asked,
    ];

    /// <summary>What exactly is asked for.</summary>
    protected abstract IEnumerable<(string Name, string Words)> Asked { get; }
}

/// <summary>退回审批单.</summary>
public sealed record ReturnPaper : RequestPaper
{
    /// <summary>法律法规依据.</summary>
    public string Basis { get; init; } = "";

    /// <summary>建议单位.</summary>
    public string Suggested { get; init; } = "";

    /// <summary>第几次申请退回.</summary>
    public string Time { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Asked => [("依据", Basis), ("建议单位", Suggested), ("申请次数", Time)];
}

/// <summary>延期审批单.</summary>
public sealed record ExtensionPaper : RequestPaper
{
    /// <summary>申请延长, in words: 5 个工作日.</summary>
    public string Days { get; init; } = "";

    /// <summary>原时限.</summary>
    public string OldDue { get; init; } = "";

    /// <summary>延至.</summary>
    public string NewDue { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Asked => [("延长", Days), ("原时限", OldDue), ("延至", NewDue)];
}

/// <summary>挂账审批单.</summary>
public sealed record ShelvingPaper : RequestPaper
{
    /// <summary>解决计划.</summary>
    public string Plan { get; init; } = "";

    /// <summary>复核日期.</summary>
    public string ReviewOn { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Asked => [("解决计划", Plan), ("复核日期", ReviewOn)];
}

/// <summary>督办单.</summary>
public sealed record SupervisionPaper : PaperModel
{
    /// <summary>The case.</summary>
    public CaseHead Head { get; init; } = new();

    /// <summary>督办级别.</summary>
    public string Level { get; init; } = "";

    /// <summary>督办事由和要求.</summary>
    public string Demand { get; init; } = "";

    /// <summary>承办单位.</summary>
    public string Unit { get; init; } = "";

    /// <summary>回复期限.</summary>
    public string AnswerBy { get; init; } = "";

    /// <summary>督办时间.</summary>
    public string OrderedAt { get; init; } = "";

    /// <summary>督办令号: the number of the order, which is the number of the paper.</summary>
    public (int Year, int Number)? Order { get; init; }

    /// <inheritdoc/>
    public override (int Year, int Number)? OwnNumber => Order;

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Own =>
        [.. Head.Words, ("督办级别", Level), ("督办要求", Demand), ("承办单位", Unit), ("回复期限", AnswerBy), ("督办时间", OrderedAt)];
}

/// <summary>办结报告.</summary>
public sealed record CompletionPaper : PaperModel
{
    /// <summary>The case.</summary>
    public CaseHead Head { get; init; } = new();

    /// <summary>办理单位.</summary>
    public string Handler { get; init; } = "";

    /// <summary>办理结果.</summary>
    public string Result { get; init; } = "";

    /// <summary>核查单位.</summary>
    public string Verifier { get; init; } = "";

    /// <summary>答复内容.</summary>
    public string Reply { get; init; } = "";

    /// <summary>答复时间.</summary>
    public string RepliedAt { get; init; } = "";

    /// <summary>群众评价.</summary>
    public string Rating { get; init; } = "";

    /// <summary>办结时间.</summary>
    public string ClosedAt { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Own =>
    [
        .. Head.Words, ("办理单位", Handler), ("办理结果", Result), ("核查单位", Verifier), ("答复内容", Reply), ("答复时间", RepliedAt), ("群众评价", Rating), ("办结时间", ClosedAt),
    ];
}

/// <summary>回复单: the answer in large type, for someone without a phone; no name on it.</summary>
public sealed record ReplyPaper : PaperModel
{
    /// <summary>案号.</summary>
    public string Number { get; init; } = "";

    /// <summary>收到日期.</summary>
    public string Received { get; init; } = "";

    /// <summary>地点.</summary>
    public string Place { get; init; } = "";

    /// <summary>答复内容.</summary>
    public string Reply { get; init; } = "";

    /// <summary>联系电话: of the community's duty post.</summary>
    public string Phone { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Own => [("案号", Number), ("收到时间", Received), ("地点", Place), ("答复内容", Reply), ("联系电话", Phone)];
}

/// <summary>一事一档: the dossier with its index.</summary>
public sealed record DossierPaper : PaperModel
{
    /// <summary>The case.</summary>
    public CaseHead Head { get; init; } = new();

    /// <summary>立卷时间.</summary>
    public string FiledAt { get; init; } = "";

    /// <summary>目录.</summary>
    public PaperTable Index { get; init; } = PaperTable.Empty;

    /// <summary>经过.</summary>
    public PaperTable Story { get; init; } = PaperTable.Empty;

    /// <inheritdoc/>
    public override IEnumerable<(string Name, PaperTable Rows)> Tables => [("目录", Index), ("经过", Story)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Own => [.. Head.Words, ("立卷时间", FiledAt)];
}
