using Linli.Cases.Data;
using Linli.Cases.Lists;
using Linli.Cases.Unmask;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Dossier;

/// <summary>查看照片: serves a photo or voice of a case to those who may see the case; a protected one only just after a recorded look.</summary>
internal static class ShowFile
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id:guid}/files/{file:guid}", Show).Allow(CasesPermissions.View);

    private static async Task<IResult> Show(
        Guid id, Guid file, HttpContext http, LinliDb db, CaseHand hand, BlobStore blobs, ICipher ring, IClock clock, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var target = await db.Cases.SingleOrDefaultAsync(row => row.Id == id, cancel);
        var row = await db.CaseFiles.SingleOrDefaultAsync(one => one.Id == file && one.CaseId == id, cancel);
        var secrets = await db.CasePrivates.SingleOrDefaultAsync(one => one.CaseId == id, cancel);
        if (target is null || row is null || secrets?.Key is null || !hand.Sight.Sees(target))
            return Answers.Refused(http, [CaseRefusals.NotFound]);
        if (Knowing.Original(hand.Snapshot(target, now)) != Openness.Open && await IsReporters(db, row, cancel) && !await WasOpened(db, hand, row, now, cancel))
            return Answers.Refused(http, [CaseRefusals.NotFound]);
        var content = await blobs.Get(row.Blob, CaseSecrets.KeyOf(secrets, ring), cancel);
        return new FileAnswer(FileKind.Of(row.Kind), content, target.Number);
    }

    // Staff's own photos of the work are not the reporter's words.
    private static async Task<bool> IsReporters(LinliDb db, CaseFile row, CancellationToken cancel) =>
        await db.Facts.Where(fact => fact.SubjectId == row.CaseId && fact.Version == row.FactVersion).FirstOrDefaultAsync(cancel) is not { } fact || CaseTimeline.IsReporters(fact);

    private static async Task<bool> WasOpened(LinliDb db, CaseHand hand, CaseFile row, Instant now, CancellationToken cancel)
    {
        var (since, account, kind) = (now - OpenIdentity.PhotoStaysOpen, hand.Person.AccountId, FactKinds.Name<IdentityUnmasked>());
        var looks = await db.Facts.Where(fact => fact.SubjectId == row.CaseId && fact.Kind == kind && fact.Who == account && fact.At >= since).ToListAsync(cancel);
        return looks.Any(fact => fact.Read<IdentityUnmasked>().File == row.Id);
    }
}
