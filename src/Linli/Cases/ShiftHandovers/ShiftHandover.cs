using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Cases.ShiftHandovers;

/// <summary>交接班: one desk passed from whoever was on duty to whoever comes next: what was running then, a note, and who confirmed when.</summary>
/// <remarks>It is not 交接 of a post that ends (<see cref="Handover"/>), and it moves nothing: every clock belongs to the post on duty, confirmed or not
/// (domain.md 3.8 rule 4). The numbers and the names stay; the note may speak of people and lies under a key of its own (ADR 0074).</remarks>
public sealed class ShiftHandover : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "shift-handover";

    /// <summary>How long the next one has to confirm, from the beginning of the shift.</summary>
    public static readonly Duration TimeToConfirm = Duration.FromMinutes(30);

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The unit whose desk it is.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The shift that ended; null where no roster is kept.</summary>
    public Guid? ShiftId { get; init; }

    /// <summary>交班人.</summary>
    public required Guid By { get; init; }

    /// <summary>When it was handed over.</summary>
    public required Instant At { get; init; }

    /// <summary>When it should be confirmed.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>接班人; null while nobody has confirmed.</summary>
    public Guid? TakenBy { get; set; }

    /// <summary>When.</summary>
    public Instant? TakenAt { get; set; }

    /// <summary>When the others of the desk were told that nobody had confirmed.</summary>
    public Instant? ToldAt { get; set; }

    /// <summary>The key of the note, wrapped; null once it was erased, or where none was written.</summary>
    public byte[]? Key { get; set; }

    /// <summary>True when there was a note, erased by now or not.</summary>
    public required bool HadNote { get; init; }

    /// <summary>The note, sealed.</summary>
    public byte[]? Note { get; set; }

    /// <summary>在办.</summary>
    public required int Open { get; init; }

    /// <summary>待回电.</summary>
    public required int Callback { get; init; }

    /// <summary>待受理.</summary>
    public required int Submitted { get; init; }

    /// <summary>待派单.</summary>
    public required int ToSend { get; init; }

    /// <summary>待批.</summary>
    public required int Requests { get; init; }

    /// <summary>已超期.</summary>
    public required int Overdue { get; init; }

    /// <summary>24 小时内到期.</summary>
    public required int Soon { get; init; }

    /// <summary>紧急.</summary>
    public required int Emergency { get; init; }

    /// <summary>吹哨待办.</summary>
    public required int Whistles { get; init; }

    /// <summary>未读的紧急消息.</summary>
    public required int Unheard { get; init; }

    /// <summary>The numbers of that moment.</summary>
    public DeskCounts Counts => new(Open, Callback, Submitted, ToSend, Requests, Overdue, Soon, Emergency, Whistles, Unheard);

    /// <summary>Taken when and by whom, or that it waits, or that nobody took it in time.</summary>
    internal Phrase Outcome(Instant now, Func<Guid, string> nameOf) => this is { TakenAt: { } taken, TakenBy: { } by }
        ? new Phrase("Cases.ShiftHandovers.Taken", taken, nameOf(by))
        : new Phrase(DueAt <= now ? "Cases.ShiftHandovers.NotTaken" : "Cases.ShiftHandovers.Waits");
}
