using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Hotline.Lists;
using Microsoft.EntityFrameworkCore;

namespace Linli.Hotline.Answer;

/// <summary>标记已回复: the answer was handed to the platform; what was handed over, by whom and when is kept, and the platform's date holds the case no longer.</summary>
internal sealed class MarkAnswered(IUnitOfWork unitOfWork, ICases cases, OrderClock clock, ICipher ring)
{
    /// <summary>The field of the words.</summary>
    public static readonly string Field = "answer";

    /// <summary>The reasons that need no input: what the page shows beside the button.</summary>
    public static IEnumerable<Refusal> Reasons(HotlineOrder order, CaseRow matter, CaseAnswer? answer, Act act)
    {
        if (!OrderSight.IsOf(act, order, matter))
            yield return HotlineRefusals.NotYours;
        if (order.State != OrderState.Waiting)
            yield return HotlineRefusals.Over(order);
        else if (answer is not { IsThere: true })
            yield return new Refusal("Hotline.Refusal.NoAnswerYet");
    }

    /// <summary>Marks it.</summary>
    public Task<Outcome<HotlineOrder>> Run(Guid id, string? words, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<HotlineOrder>>(work =>
    {
        if (work.Db.HotlineOrders.AsTracking().SingleOrDefault(row => row.Id == id) is not { } order)
            return HotlineRefusals.NotFound;
        var matter = cases.Rows(work.Db).Single(row => row.Id == order.CaseId);
        var reasons = Reasons(order, matter, cases.Answers(work.Db, [order.CaseId]).GetValueOrDefault(order.CaseId), act).ToList();
        if (string.IsNullOrWhiteSpace(words))
            reasons.Add(new Refusal("Hotline.Refusal.AnswerEmpty", Field));
        else if (words.Length > AnswerWords.Longest)
            reasons.Add(HotlineRefusals.TooLong(Field, words.Length, AnswerWords.Longest));
        if (reasons.Count > 0)
            return reasons;
        (order.State, order.EndedAt, order.EndedBy) = (OrderState.Answered, act.At, act.Who);
        order.InTime = order.HasDate ? act.At <= order.ReplyBy : null;
        if (OrderSecrets.Of(work, id, ring) is var (row, key))
            row.Answer = key.SealText(words!.ReplaceLineEndings("\n").Trim(), OrderSecrets.AnswerRow(id));
        clock.Stop(work, act, order, ClockEnd.Done);
        if (cases.SettleOutside(work, order.CaseId, false, act) is { IsRefused: true } settled)
            return settled.Refusals.ToList();
        work.Append(act, order, new OrderAnswered(order.InTime));
        return order;
    }, cancel);
}
