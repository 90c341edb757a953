namespace Linli.Papers;

/// <summary>吹哨通知单: to one department; filled by the room that blows the whistle.</summary>
public sealed record WhistleNotice : PaperModel
{
    /// <summary>The case it is about, where there is one.</summary>
    public CaseHead Head { get; init; } = new();

    /// <summary>被吹哨单位.</summary>
    public string Department { get; init; } = "";

    /// <summary>吹哨单位: street or town.</summary>
    public string BlownBy { get; init; } = "";

    /// <summary>请求社区.</summary>
    public string RequestedBy { get; init; } = "";

    /// <summary>哨级: ordinary, urgent, emergency.</summary>
    public string Level { get; init; } = "";

    /// <summary>吹哨时间.</summary>
    public string BlownAt { get; init; } = "";

    /// <summary>吹哨事由.</summary>
    public string Cause { get; init; } = "";

    /// <summary>需要的职权.</summary>
    public string PowerNeeded { get; init; } = "";

    /// <summary>社区为什么办不了.</summary>
    public string WhyNotHere { get; init; } = "";

    /// <summary>报到期限.</summary>
    public string CheckInBy { get; init; } = "";

    /// <summary>报到地点.</summary>
    public string CheckInAt { get; init; } = "";

    /// <summary>联系人和电话: of the duty post.</summary>
    public string Contact { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Words)> Own =>
    [
        .. Head.Words, ("被吹哨单位", Department), ("吹哨单位", BlownBy), ("请求社区", RequestedBy), ("哨级", Level), ("吹哨时间", BlownAt), ("吹哨事由", Cause),
        ("需要的职权", PowerNeeded), ("社区无权原因", WhyNotHere), ("报到期限", CheckInBy), ("报到地点", CheckInAt), ("联系方式", Contact),
    ];
}
