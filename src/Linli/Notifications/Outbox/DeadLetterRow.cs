using System.Globalization;
using Linli.Foundation.Data;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Notifications.Outbox;

/// <summary>A dead letter with the gateway's last answer.</summary>
internal sealed record DeadLetterRow(Outgoing Letter, string Answer);

/// <summary>Where the next page of dead letters begins.</summary>
internal sealed record DeadLetterKey(Instant QueuedAt, Guid Id)
{
    public static DeadLetterKey Of(Outgoing letter) => new(letter.QueuedAt, letter.Id);

    public static DeadLetterKey? Parse(string? text) =>
        text?.Split('_') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
        && microseconds < Microseconds.ToInt64(Instant.FromUtc(9000, 1, 1, 0, 0))
        && Guid.TryParse(id, out var guid)
            ? new(Microseconds.FromInt64(microseconds), guid)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Microseconds.ToInt64(QueuedAt)}_{Id:N}");
}

/// <summary>Reads dead letters, oldest first.</summary>
internal static class DeadLetterQuery
{
    extension(LinliDb db)
    {
        /// <summary>A page behind a key.</summary>
        public List<DeadLetterRow> DeadLettersAfter(DeadLetterKey? after, int most)
        {
            var dead = db.NotificationsOutgoing.Where(o => o.State == OutgoingState.Dead);
            if (after is { QueuedAt: var at, Id: var id })
                dead = dead.Where(o => o.QueuedAt >= at && (o.QueuedAt > at || o.Id.CompareTo(id) > 0));
            var letters = dead.OrderBy(o => o.QueuedAt).ThenBy(o => o.Id).Take(most).ToList();
            var ids = letters.ConvertAll(letter => letter.Id);
            var answers = db.NotificationsDeliveries.Where(d => ids.Contains(d.OutgoingId)).Select(d => new { d.OutgoingId, d.Attempt, d.Answer }).ToList()
                .GroupBy(d => d.OutgoingId).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Attempt)!.Answer);
            return letters.ConvertAll(letter => new DeadLetterRow(letter, answers.GetValueOrDefault(letter.Id, "")));
        }
    }
}
