using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Hotline.Import;

/// <summary>What a double says that is new.</summary>
/// <param name="ReplyBy">A new date, or null.</param>
/// <param name="ReturnBy">A new date, or null.</param>
/// <param name="Urged">催办.</param>
/// <param name="Reworded">Another text.</param>
internal readonly record struct OrderChanges(Instant? ReplyBy, Instant? ReturnBy, bool Urged, bool Reworded)
{
    /// <summary>True when nothing is.</summary>
    public bool IsNone => ReplyBy is null && ReturnBy is null && !Urged && !Reworded;
}

/// <summary>接单: an order becomes a case by the same path as the form; the same number again is counted, and what it says anew is recorded on the case.</summary>
internal sealed class TakeOrders(ICases cases, OrderClock clock)
{
    private const int LongestNote = 2000;

    /// <summary>What a row says that the order does not.</summary>
    public OrderChanges Changes(HotlineOrder order, OrderRow row) =>
        Changes(order.HasDate ? order.ReplyBy : null, order.ReturnBy, order.UrgingDigest, order.TextDigest, row);

    /// <summary>What a row says that an earlier row of the same table did not.</summary>
    public OrderChanges Changes(OrderRow earlier, OrderRow row) => Changes(earlier.ReplyBy, earlier.ReturnBy, earlier.UrgingDigest, earlier.TextDigest, row);

    // A cell left empty says nothing: what stands there stays.
    private static OrderChanges Changes(Instant? replyBy, Instant? returnBy, byte[]? urging, byte[] text, OrderRow row) => new(
        row.ReplyBy is { } reply && reply != replyBy ? reply : null,
        row.ReturnBy is { } back && back != returnBy ? back : null,
        row.UrgingDigest is { } urged && (urging is null || !urged.AsSpan().SequenceEqual(urging)),
        !row.TextDigest.AsSpan().SequenceEqual(text));

    /// <summary>Takes a new number in, with the rows that repeat it in the same table.</summary>
    public Outcome<Guid> Receive(Work work, Act act, IReadOnlyList<OrderRow> rows)
    {
        var row = rows[0];
        var told = cases.Report(work, row.Input, act);
        if (told.IsRefused)
            return told.Refusals.ToList();
        var order = new HotlineOrder
        {
            Id = Ids.New(act.At),
            Number = row.Number,
            CaseId = told.Value.Id,
            CountyId = row.Place.County,
            StreetId = row.Place.Street,
            ReceivedAt = act.At,
            ReturnBy = row.ReturnBy,
            ReplyBy = row.ReplyBy ?? HotlineOrder.NoDate,
            TextDigest = row.TextDigest,
            UrgingDigest = row.UrgingDigest,
            Urgings = row.UrgingDigest is null ? 0 : 1,
        };
        work.Append(act, order, new OrderReceived(order.CaseId, row.ReplyBy, row.ReturnBy));
        if (order.HasDate)
            clock.Start(work, act, order);
        if (rows.Count > 1)
        {
            // Almost never: then the rows must be there for what the doubles change.
            work.Db.Add(order);
            work.Save();
            foreach (var again in rows.Skip(1))
                if (Repeat(work, act, order, again) is { Count: > 0 } refused)
                    return refused.ToList();
        }
        else
            work.Insert(order);
        return order.Id;
    }

    /// <summary>Counts a double and takes over what it says anew; the reasons against, if any.</summary>
    public IReadOnlyList<Refusal> Repeat(Work work, Act act, HotlineOrder order, OrderRow row)
    {
        var changes = Changes(order, row);
        var old = order.HasDate ? order.ReplyBy : (Instant?)null;
        order.Doubles++;
        order.Urgings += changes.Urged ? 1 : 0;
        (order.ReturnBy, order.TextDigest, order.UrgingDigest) = (changes.ReturnBy ?? order.ReturnBy, row.TextDigest, row.UrgingDigest ?? order.UrgingDigest);
        work.Append(act, order, new OrderRepeated(order.Doubles, changes.ReplyBy is null ? null : old, changes.ReplyBy, changes.Urged, changes.Reworded));
        if (changes.ReplyBy is { } date)
        {
            order.ReplyBy = date;
            // 退回重办: the platform wants another answer, by another date.
            if (order.State == OrderState.Answered && date > act.At)
                (order.State, order.EndedAt, order.EndedBy, order.InTime) = (OrderState.Waiting, null, null, null);
            if (order.State == OrderState.Waiting)
                clock.Move(work, act, order);
        }
        if ((changes.ReplyBy is not null || changes.Urged) && order.State == OrderState.Waiting
            && cases.AskOutside(work, order.CaseId, changes.ReplyBy, changes.Urged, act) is { IsRefused: true } asked)
            return asked.Refusals;
        if (changes.Reworded)
            Note(work, act, order, row.Input.Text!);
        return [];
    }

    // What the platform writes anew stands as a note on the case, where the case still takes one.
    private void Note(Work work, Act act, HotlineOrder order, string text)
    {
        var words = Texts.Say(Language.Zh, "Hotline.Note.Reworded") + text;
        cases.Do(work, CaseAddress.Of(order.CaseId), [(CaseVerb.AddNote, new VerbInput { Text = words.Length > LongestNote ? words[..(LongestNote - 1)] + "…" : words })], act);
    }
}
