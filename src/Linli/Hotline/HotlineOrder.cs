using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Hotline;

/// <summary>工单状态: where an order stands towards the platform; where the matter itself stands is its case's affair.</summary>
public enum OrderState
{
    /// <summary>待回复.</summary>
    Waiting,

    /// <summary>已回复.</summary>
    Answered,

    /// <summary>已退.</summary>
    Returned,
}

/// <summary>回访结果: what the platform's own return visit came to. Never the resident's rating of the case, which only residents give.</summary>
public enum OrderVerdict
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,

    /// <summary>未联系上.</summary>
    NotReached,
}

/// <summary>热线工单: an order of the 12345 platform: its number and dates, the case it became, and whether the platform has its answer.</summary>
/// <remarks>
/// 1. A number is one order and one case, however often it comes (a unique index says so).
/// 2. No person and no words of one are here: caller, number to call and text lie in the case; what was written to the platform in <see cref="OrderSecret"/>.
/// </remarks>
public sealed class HotlineOrder : ISubject
{
    /// <summary>The longest number of an order.</summary>
    public const int LongestNumber = 40;

    /// <summary>Stands for "no date was given" in a sort key, which must never be null.</summary>
    public static readonly Instant NoDate = Instant.FromUtc(9999, 1, 1, 0, 0);

    /// <inheritdoc/>
    public static string SubjectKind => "hotline-order";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>工单编号: the platform's, as it writes it.</summary>
    public required string Number { get; init; }

    /// <summary>The case it became.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The county of today's responsibility; follows the case.</summary>
    public Guid? CountyId { get; set; }

    /// <summary>The street of today's responsibility; follows the case.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>Where it stands.</summary>
    public OrderState State { get; set; } = OrderState.Waiting;

    /// <summary>When it was taken in here.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>退单时限: until when it may be sent back; null where the platform gave none.</summary>
    public Instant? ReturnBy { get; set; }

    /// <summary>办结时限: until when the platform wants the answer; <see cref="NoDate"/> where it gave none.</summary>
    public Instant ReplyBy { get; set; } = NoDate;

    /// <summary>重件: how often the same number came again.</summary>
    public int Doubles { get; set; }

    /// <summary>催办: how often the platform urged it.</summary>
    public int Urgings { get; set; }

    /// <summary>When it was answered or returned: the order of what is over. Null while it waits.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Who marked it so.</summary>
    public Guid? EndedBy { get; set; }

    /// <summary>按时: answered by the platform's date; null while it waits, was returned, or had no date.</summary>
    public bool? InTime { get; set; }

    /// <summary>回访结果.</summary>
    public OrderVerdict? Verdict { get; set; }

    /// <summary>是否解决, as the platform's visitor heard it.</summary>
    public bool? Solved { get; set; }

    /// <summary>When the result was taken in.</summary>
    public Instant? RatedAt { get; set; }

    /// <summary>Keyed digest of the text it came with: shows whether a double says something new.</summary>
    public required byte[] TextDigest { get; set; }

    /// <summary>Keyed digest of the last urging, so that the same table urges once.</summary>
    public byte[]? UrgingDigest { get; set; }

    /// <summary>True when the platform gave a date.</summary>
    public bool HasDate => ReplyBy != NoDate;
}

/// <summary>What was written to the platform about an order, sealed under the order's own key; wiped out with the words of its case.</summary>
public sealed class OrderSecret
{
    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The wrapped key; null once erased.</summary>
    public byte[]? Key { get; set; }

    /// <summary>回复 as it was copied to the platform.</summary>
    public byte[]? Answer { get; set; }

    /// <summary>退单理由.</summary>
    public byte[]? Reason { get; set; }
}
