using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.ShiftHandovers;

/// <summary>交班: leaves the desk to whoever comes next, with the numbers of this moment and a note.</summary>
public sealed class HandOverShift(IUnitOfWork unitOfWork, ShiftDuty duty, ICipher ring)
{
    // Without a roster nothing says when a shift ends: what nobody confirmed within half a day may be written anew.
    private static readonly Duration HalfDay = Duration.FromHours(12);

    /// <summary>Reasons that need no look into the database.</summary>
    public IEnumerable<Refusal> Reasons(string? note, Act act)
    {
        if (!duty.MayHand(act))
            yield return new Refusal("Cases.Refusal.ShiftNotYours");
        foreach (var reason in CaseRefusals.OfOptionalText("note", note))
            yield return reason;
    }

    /// <summary>Hands over.</summary>
    /// <param name="note">What the next one should know; may be empty.</param>
    /// <param name="counts">What was running when the form was sent.</param>
    /// <param name="act">Who leaves.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<Outcome<ShiftHandover>> Run(string? note, DeskCounts counts, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<ShiftHandover>>(work =>
    {
        var reasons = Reasons(note, act).ToList();
        if (reasons.Count > 0)
            return reasons;
        var (unit, shift) = (act.Unit!.Value, duty.Ending(act));
        var last = work.Db.Set<ShiftHandover>().AsNoTracking().Where(row => row.UnitId == unit && row.By == act.Who).OrderByDescending(row => row.At).FirstOrDefault();
        if (last is not null && (shift is null ? last.ShiftId is null && last.TakenAt is null && last.At > act.At - HalfDay : last.ShiftId == shift.Shift.Id))
            return new Refusal("Cases.Refusal.ShiftHandedAlready", null, last.At) { IsConflict = true };
        var row = Row(note, counts, act, unit, shift);
        work.Db.Add(row);
        work.Append(act, row, new ShiftHandedOver(unit, row.ShiftId, counts, row.Note is not null));
        return row;
    }, cancel);

    private ShiftHandover Row(string? note, DeskCounts counts, Act act, Guid unit, Organizations.OnShift? shift)
    {
        var id = Ids.New(act.At);
        var words = note?.Trim();
        var sealedNote = string.IsNullOrEmpty(words) ? ((byte[] Key, byte[] Note)?)null : ShiftNote.Seal(ring, id, words);
        return new ShiftHandover
        {
            Id = id,
            UnitId = unit,
            ShiftId = shift?.Shift.Id,
            By = act.Who!.Value,
            At = act.At,
            DueAt = Instant.Max(act.At, shift?.Until ?? act.At) + ShiftHandover.TimeToConfirm,
            Key = sealedNote?.Key,
            Note = sealedNote?.Note,
            HadNote = sealedNote is not null,
            Open = counts.Open,
            Callback = counts.Callback,
            Submitted = counts.Submitted,
            ToSend = counts.ToSend,
            Requests = counts.Requests,
            Overdue = counts.Overdue,
            Soon = counts.Soon,
            Emergency = counts.Emergency,
            Whistles = counts.Whistles,
            Unheard = counts.Unheard,
        };
    }
}

/// <summary>接班: another person has read it and answers for the desk from now on. Recorded as who and when; no clock changes hands by it.</summary>
public sealed class TakeOverShift(IUnitOfWork unitOfWork, ShiftDuty duty)
{
    /// <summary>Reasons against.</summary>
    public IEnumerable<Refusal> Reasons(ShiftHandover row, Act act)
    {
        if (row.TakenAt is { } taken)
            yield return new Refusal("Cases.Refusal.ShiftTakenAlready", null, taken) { IsConflict = true };
        else if (act.Who == row.By)
            yield return new Refusal("Cases.Refusal.ShiftWriterDoesNotTake");
        else if (!duty.IsNext(act, row.UnitId))
            yield return new Refusal("Cases.Refusal.ShiftNotYours");
    }

    /// <summary>Confirms.</summary>
    public Task<Outcome<ShiftHandover>> Run(Guid id, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<ShiftHandover>>(work =>
    {
        // Another desk's is not there: nobody learns of it by asking.
        if (work.Db.Set<ShiftHandover>().AsTracking().SingleOrDefault(found => found.Id == id) is not { } row || row.UnitId != act.Unit)
            return new Refusal("Cases.Refusal.ShiftMissing") { IsMissing = true };
        var reasons = Reasons(row, act).ToList();
        if (reasons.Count > 0)
            return reasons;
        (row.TakenBy, row.TakenAt) = (act.Who, act.At);
        work.Append(act, row, new ShiftTakenOver(row.UnitId, row.By));
        return row;
    }, cancel);
}
