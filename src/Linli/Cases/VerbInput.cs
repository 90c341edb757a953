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

    /// <summary>What the page had suggested, where it did; told with the fact beside what was chosen.</summary>
    public string? Suggested { get; init; }

    /// <summary>Which learned model had suggested it; 0 for the catalogue's words.</summary>
    public int? SuggestedBy { get; init; }

    /// <summary>The unit that the page had proposed, where it did; told with the fact beside the one that was chosen.</summary>
    public Guid? Proposed { get; init; }

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

    /// <summary>法律依据: the rule that a return stands on.</summary>
    public string? Basis { get; init; }

    /// <summary>计划: what is done while a matter is shelved.</summary>
    public string? Plan { get; init; }

    /// <summary>Working days: how many more are asked or granted, or how many an answer may take.</summary>
    public int? Days { get; init; }

    /// <summary>下次复核日期: when a shelved matter is looked at again.</summary>
    public LocalDate? ReviewOn { get; init; }

    /// <summary>督办级别: 1 to 3.</summary>
    public int? Level { get; init; }
    /// <summary>What the room of whistles tells; no form and no program outside can give it.</summary>
    public WhistleNews? Whistle { get; init; }
    /// <summary>What belongs to a link for an outside body.</summary>
    public LinkInput? Link { get; init; }

    /// <summary>What belongs to a paper.</summary>
    public PaperInput? Paper { get; init; }

    /// <summary>Files already in the store.</summary>
    public IReadOnlyList<StoredFile> Files { get; init; } = [];
}

/// <summary>文书: what is given with the verbs about papers.</summary>
public sealed record PaperInput
{
    /// <summary>The kind's code, e.g. <c>order</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>签发人.</summary>
    public string? Signer { get; init; }

    /// <summary>拟办意见.</summary>
    public string? Proposal { get; init; }

    /// <summary>The answer link to be printed on a 交办单.</summary>
    public Guid? Link { get; init; }

    /// <summary>True to print the reporter's name and number, for those who may see them; with a reason.</summary>
    public bool? WithContact { get; init; }

    /// <summary>Why they are needed on paper.</summary>
    public string? Why { get; init; }

    /// <summary>The issued paper a scan belongs to.</summary>
    public Guid? Id { get; init; }
}

/// <summary>凭链接答复: what is given with the verbs about a link. The purpose is the verb's text, what the other side may read is its summary.</summary>
public sealed record LinkInput
{
    /// <summary>Which link.</summary>
    public Guid? Id { get; init; }

    /// <summary>To whom it goes.</summary>
    public string? Recipient { get; init; }

    /// <summary>The number of that person, for one's own use.</summary>
    public string? Phone { get; init; }

    /// <summary>For how many days it opens.</summary>
    public int? Days { get; init; }

    /// <summary>Blurred photos that go with it.</summary>
    public IReadOnlyList<Guid>? Photos { get; init; }

    /// <summary>The photo a blurred copy was made of.</summary>
    public Guid? Source { get; init; }

    /// <summary>True when a person has looked that nothing is left that should not leave.</summary>
    public bool? Checked { get; init; }

    /// <summary>What the other side says.</summary>
    public LinkVerdict? Verdict { get; init; }

    /// <summary>The day by which the other side will have done it.</summary>
    public NodaTime.LocalDate? Until { get; init; }

    /// <summary>The form's own key: the same answer sent twice is one.</summary>
    public string? Key { get; init; }
}

/// <summary>外部单位怎么说.</summary>
public enum LinkVerdict
{
    /// <summary>已经办好.</summary>
    Done,

    /// <summary>需要时间: until a day.</summary>
    NeedsTime,

    /// <summary>不归我们管.</summary>
    NotOurs,
}

/// <summary>拆出的一件: one matter of a report, with a category and words of its own.</summary>
public sealed record SplitPart(string? Category, string? Text);

/// <summary>A file already in the store, waiting for its row.</summary>
public sealed record StoredFile(string Blob, string Kind, int Length, string Sha256);
