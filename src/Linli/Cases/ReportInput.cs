using Linli.Areas;
using Linli.Dispatch;
using Linli.Foundation.Files;
using NodaTime;

namespace Linli.Cases;

/// <summary>反映: what someone tells us. Text, a photo, a voice message or just 请给我回电 suffices (domain.md 3.8 rule 7).</summary>
public sealed record ReportInput
{
    /// <summary>Where it is, as far as is known.</summary>
    public Whereabouts Where { get; init; } = new();

    /// <summary>What is wrong, in their words.</summary>
    public string? Text { get; init; }

    /// <summary>The tile that was pressed.</summary>
    public string? Tile { get; init; }

    /// <summary>The category, where the page it comes from is about one thing (帮您办事); null to let it be decided.</summary>
    public string? Category { get; init; }

    /// <summary>跟进: what neighbours told of already and its reporter says is the same; null for a matter of its own.</summary>
    public FollowedMatter? Follows { get; init; }

    /// <summary>请给我回电: the plate gives the place, the number is enough.</summary>
    public bool CallMe { get; init; }

    /// <summary>Whom the report is about, where it is about those who would handle it.</summary>
    public NamedParty? About { get; init; }

    /// <summary>How the reporter wants to be reached.</summary>
    public ContactWay? Contact { get; init; }

    /// <summary>When, and whatever else helps reaching them.</summary>
    public string? When { get; init; }

    /// <summary>The number, as typed.</summary>
    public string? Phone { get; init; }

    /// <summary>The name, if they like.</summary>
    public string? Name { get; init; }

    /// <summary>请为我保密.</summary>
    public bool Confidential { get; init; }

    /// <summary>物业可联系我.</summary>
    public bool PropertyMayContact { get; init; }

    /// <summary>未满 14 周岁: no contact is asked or kept; 12355 is offered.</summary>
    public bool Under14 { get; init; }

    /// <summary>Cleaned photos.</summary>
    public IReadOnlyList<CleanFile> Photos { get; init; } = [];

    /// <summary>A cleaned voice message.</summary>
    public CleanFile? Voice { get; init; }

    /// <summary>The way it came in.</summary>
    public IntakeChannel Channel { get; init; } = IntakeChannel.Plate;

    /// <summary>原消息: the message it was taken from, whole, where somebody took it down; kept apart, because it may name the reporter.</summary>
    public string? Message { get; init; }

    /// <summary>外部编号: the number under which somebody outside (12345) sent it.</summary>
    public string? OutsideNumber { get; init; }

    /// <summary>外部分类: the category they take it for, by our own code; it is suggested, not given.</summary>
    public string? OutsideCategory { get; init; }

    /// <summary>外部时限: when they want the answer.</summary>
    public Instant? OutsideDue { get; init; }

    /// <summary>When it was seen, if not now.</summary>
    public Instant? HappenedAt { get; init; }

    /// <summary>The form's own key: sent again, it finds the same case.</summary>
    public string? IdempotencyKey { get; init; }
}

/// <summary>跟进的事: a category that neighbours may hear of, and the open case of it.</summary>
/// <param name="Category">Its code, as the form sent it.</param>
/// <param name="Open">The case, found when the form came; null where it ended meanwhile.</param>
public sealed record FollowedMatter(string Category, Guid? Open);

/// <summary>What the reporter sees at once, after the durable commit.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">案号.</param>
/// <param name="TrackingCode">查询码: opens the tracking page; shown to nobody else.</param>
/// <param name="IsRepeat">True when this very form had come before.</param>
public sealed record ReportAnswer(Guid Id, string Number, string TrackingCode, bool IsRepeat);
