using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Hotline.Lists;
using Microsoft.EntityFrameworkCore;

namespace Linli.Hotline.Return;

/// <summary>退单: the order goes back to the platform with a reason, within its date; a case nobody has accepted yet ends with it by being referred (转介).</summary>
/// <remarks>A case that is in hand already ends by its own life only: a note says that the order went back, and its unit proposes 解释办结 (ADR 0072).</remarks>
internal sealed class ReturnOrder(IUnitOfWork unitOfWork, ICases cases, OrderClock clock, ICipher ring)
{
    /// <summary>The field of the reason.</summary>
    public static readonly string Field = "reason";

    /// <summary>The longest reason.</summary>
    public const int Longest = 1000;

    private static readonly string Referral = "hotline";

    /// <summary>The reasons that need no input.</summary>
    public static IEnumerable<Refusal> Reasons(HotlineOrder order, CaseRow matter, Act act)
    {
        if (!OrderSight.IsOf(act, order, matter))
            yield return HotlineRefusals.NotYours;
        if (order.State != OrderState.Waiting)
            yield return HotlineRefusals.Over(order);
        else if (order.ReturnBy is { } until && act.At > until)
            yield return HotlineRefusals.ReturnTooLate;
    }

    /// <summary>True when the case ends with it.</summary>
    public static bool EndsCase(CaseRow matter) => matter.State == CaseState.Submitted;

    /// <summary>Returns it.</summary>
    public Task<Outcome<HotlineOrder>> Run(Guid id, string? reason, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<HotlineOrder>>(work =>
    {
        if (work.Db.HotlineOrders.AsTracking().SingleOrDefault(row => row.Id == id) is not { } order)
            return HotlineRefusals.NotFound;
        var matter = cases.Rows(work.Db).Single(row => row.Id == order.CaseId);
        var reasons = Reasons(order, matter, act).ToList();
        if (string.IsNullOrWhiteSpace(reason))
            reasons.Add(new Refusal("Hotline.Refusal.ReasonEmpty", Field));
        else if (reason.Length > Longest)
            reasons.Add(HotlineRefusals.TooLong(Field, reason.Length, Longest));
        if (reasons.Count > 0)
            return reasons;
        var ends = EndsCase(matter);
        var steps = new List<(CaseVerb, VerbInput)>();
        if (matter.IsOpen)
            steps.Add((CaseVerb.AddNote, new VerbInput { Text = Texts.Say(Language.Zh, ends ? "Hotline.Return.Note" : "Hotline.Return.NoteInHand", order.Number, reason!.Trim()) }));
        if (ends)
            steps.Add((CaseVerb.Refer, new VerbInput { Referral = Referral, Text = Texts.Say(Language.Zh, "Dispatch.Referral." + Referral) }));
        if (steps.Count > 0 && cases.Do(work, CaseAddress.Of(order.CaseId), steps, act) is { IsRefused: true } refused)
            return refused.Refusals.ToList();
        if (cases.SettleOutside(work, order.CaseId, true, act) is { IsRefused: true } settled)
            return settled.Refusals.ToList();
        (order.State, order.EndedAt, order.EndedBy, order.InTime) = (OrderState.Returned, act.At, act.Who, null);
        if (OrderSecrets.Of(work, id, ring) is var (row, key))
            row.Reason = key.SealText(reason!.ReplaceLineEndings("\n").Trim(), OrderSecrets.ReasonRow(id));
        clock.Stop(work, act, order, ClockEnd.Dropped);
        work.Append(act, order, new OrderReturned(ends));
        return order;
    }, cancel);
}
