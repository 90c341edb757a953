using NodaTime;

namespace Linli.Whistles.Data;

/// <summary>What a text in a whistle is.</summary>
public enum WhistleTextKind
{
    /// <summary>事由.</summary>
    Matter,

    /// <summary>所需职权.</summary>
    Power,

    /// <summary>社区为何办不了.</summary>
    Lack,

    /// <summary>理由: of a refusal, a decline, an objection, a cancellation.</summary>
    Reason,

    /// <summary>批准领导.</summary>
    Leader,

    /// <summary>裁定意见.</summary>
    Ruling,

    /// <summary>会商纪要.</summary>
    Minutes,

    /// <summary>任务.</summary>
    Duty,

    /// <summary>完成情况.</summary>
    Answer,

    /// <summary>社区意见.</summary>
    Voice,

    /// <summary>说明: a word beside a time, an arrival, a closing.</summary>
    Note,
}

/// <summary>A text in the life of a whistle, sealed under the whistle's key; beside the fact it belongs to, never inside it.</summary>
public sealed class WhistleText
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The whistle.</summary>
    public required Guid WhistleId { get; init; }

    /// <summary>The department it is about, if one.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>The number of the fact it belongs to.</summary>
    public required int FactVersion { get; init; }

    /// <summary>What it is.</summary>
    public required WhistleTextKind Kind { get; init; }

    /// <summary>When it was written.</summary>
    public required Instant At { get; init; }

    /// <summary>The words, sealed.</summary>
    public byte[]? Words { get; set; }
}

/// <summary>The key of a whistle's words, wrapped; emptied when all its cases were erased.</summary>
public sealed class WhistleKey
{
    /// <summary>The whistle.</summary>
    public required Guid WhistleId { get; init; }

    /// <summary>The wrapped key; null once erased.</summary>
    public byte[]? Key { get; set; }
}

/// <summary>哨号: the last number given in a year.</summary>
public sealed class WhistleCounter
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The last number given.</summary>
    public required int Last { get; set; }
}
