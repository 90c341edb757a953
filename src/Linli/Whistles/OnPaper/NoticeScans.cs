using Linli.Foundation.Data;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using Linli.Whistles.Data;
using Linli.Whistles.Lists;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles.OnPaper;

/// <summary>查看盖章扫描件: serves a stamped sheet to those who see the whistle.</summary>
internal static class NoticeScans
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/whistles/{id:guid}/papers/{paper:guid}/scans/{scan:guid}", Show).Allow(WhistlesPermissions.View);

    private static async Task<IResult> Show(Guid id, Guid paper, Guid scan, HttpContext http, LinliDb db, WhistleHand hand, BlobStore blobs, ICipher ring, CancellationToken cancel)
    {
        var whistle = await hand.Sight.Of(db.Whistles).SingleOrDefaultAsync(row => row.Id == id, cancel);
        var row = await db.WhistleScans.SingleOrDefaultAsync(one => one.Id == scan && one.PaperId == paper && one.WhistleId == id, cancel);
        if (whistle is null || row is null || WhistleSecrets.KeyOf(await db.WhistleKeys.SingleOrDefaultAsync(one => one.WhistleId == id, cancel), ring) is not { } key)
            return Answers.Refused(http, [WhistleRefusals.NotFound]);
        return new FileAnswer(FileKind.Of(row.Kind), await blobs.Get(row.Blob, key, cancel), whistle.Number);
    }
}
