using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Cases.Track;
using Linli.Cases.Unmask;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.TakeDown;

/// <summary>回执: what is promised to somebody whose report was taken down, and whether the slip may be printed now.</summary>
internal static class Receipts
{
    /// <summary>What happens next, in one sentence.</summary>
    public static async Task<string> Next(LinliDb db, Case taken, DutyDesk desk, EscalationChains chains, PageContext page)
    {
        var clocks = await db.Clocks.Where(clock => clock.SubjectId == taken.Id && clock.SubjectKind == Case.SubjectKind && clock.Kind == ClockKind.CallBack).ToListAsync(page.Http.RequestAborted);
        return CallbackPromise.Of(taken, clocks, desk, chains, page) is { } promise ? promise.Title
            : page.Say(taken.Contact == ContactWay.Paper ? "Cases.TakeDown.Next.Paper" : "Cases.TakeDown.Next.None");
    }

    /// <summary>True just after this person asked for it, which is on the record.</summary>
    public static async Task<bool> MayPrint(LinliDb db, Case taken, Guid account, Instant now, CancellationToken cancel)
    {
        var (since, kind) = (now - OpenIdentity.PhotoStaysOpen, FactKinds.Name<IdentityUnmasked>());
        var looks = await db.Facts.Where(fact => fact.SubjectId == taken.Id && fact.Kind == kind && fact.Who == account && fact.At >= since).ToListAsync(cancel);
        return looks.Any(fact => fact.Read<IdentityUnmasked>().What == Storage.Word(Hidden.Receipt));
    }
}
