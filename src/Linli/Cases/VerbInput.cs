using Linli.Dispatch;
using NodaTime;

namespace Linli.Cases;

/// <summary>What a person gives with a verb; each verb says which of it it wants. Also the body of <c>POST /api/v1/cases/{id}/{verb}</c>.</summary>
public sealed record VerbInput
{
    /// <summary>What the page showed when it was made; another stamp now means that someone was faster.</summary>
    public string? Seen { get; init; }

    /// <summary>The words: an answer, a result, a reason, a note.</summary>
    public string? Text { get; init; }

    /// <summary>A second text: the answer beside a result, the summary for handlers beside an instruction.</summary>
    public string? Summary { get; init; }

    /// <summary>事项分类 code.</summary>
    public string? Category { get; init; }

    /// <summary>诉求类型.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>The grid or micro-grid it lies in, where it was unlocated or wrong.</summary>
    public Guid? Grid { get; init; }

    /// <summary>主办单位.</summary>
    public Guid? Unit { get; init; }

    /// <summary>协办单位.</summary>
    public IReadOnlyList<Guid> CoUnits { get; init; } = [];

    /// <summary>The person it is given to.</summary>
    public Guid? Person { get; init; }

    /// <summary>What came of a call.</summary>
    public ContactResult? Contact { get; init; }

    /// <summary>Key of the referral's target list, e.g. <c>court</c>.</summary>
    public string? Referral { get; init; }

    /// <summary>主案案号: the number of the case this one is the same as.</summary>
    public string? Master { get; init; }

    /// <summary>办理结论: whether a result settles it or opens the next step.</summary>
    public ResultOutcome? Outcome { get; init; }

    /// <summary>依据: the contract clause, the rule, the evidence; or the number of a letter.</summary>
    public string? Ground { get; init; }

    /// <summary>计划日期: when something that is planned will be done.</summary>
    public LocalDate? PlannedOn { get; init; }

    /// <summary>为什么不等协办: why a result goes out while co-units still owe their answer.</summary>
    public string? Without { get; init; }

    /// <summary>余下各项: what becomes of those of the list that are not done yet.</summary>
    public string? Rest { get; init; }

    /// <summary>共性问题 to join; null with a <see cref="Title"/> opens a new one.</summary>
    public Guid? Issue { get; init; }

    /// <summary>共性问题标题: staff words, no personal data.</summary>
    public string? Title { get; init; }

    /// <summary>清单: one line, one thing.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Those of the list that are done.</summary>
    public IReadOnlyList<Guid> Items { get; init; } = [];

    /// <summary>拆出的各件: the matters that become cases of their own.</summary>
    public IReadOnlyList<SplitPart> Parts { get; init; } = [];

    /// <summary>评价等级.</summary>
    public RatingGrade? Grade { get; init; }

    /// <summary>解决了吗.</summary>
    public bool? Solved { get; init; }

    /// <summary>30 分钟内接到电话了吗.</summary>
    public bool? CalledInTime { get; init; }

    /// <summary>有人要求您打好评吗.</summary>
    public bool? WasPressed { get; init; }

    /// <summary>Files already in the store.</summary>
    public IReadOnlyList<StoredFile> Files { get; init; } = [];
}

/// <summary>拆出的一件: one matter of a report, with a category and words of its own.</summary>
public sealed record SplitPart(string? Category, string? Text);

/// <summary>A file already in the store, waiting for its row.</summary>
public sealed record StoredFile(string Blob, string Kind, int Length, string Sha256);
