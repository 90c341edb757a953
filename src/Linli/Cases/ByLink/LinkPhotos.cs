using Linli.Cases.Data;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using NodaTime;

namespace Linli.Cases.ByLink;

/// <summary>Blurred photos, for the one who holds a link that carries them.</summary>
internal static class LinkPhotos
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/answer/{token}/photos/{id:guid}", Get).Open().WithMetadata(new PersonalAttribute());

    private static async Task<IResult> Get(string token, Guid id, GuestLinks links, BlobStore blobs, ICipher ring, IClock clock, CancellationToken cancel)
    {
        if (await links.Find(token, clock.GetCurrentInstant(), cancel) is not { End: LinkEnd.None } held || held.Photos.FirstOrDefault(photo => photo.Id == id) is not { } wanted)
            return Results.NotFound();
        var content = await blobs.Get(wanted.Blob, CaseSecrets.KeyOf(held.Secrets, ring), cancel);
        return new FileAnswer(FileKind.Of(wanted.Kind), content, "photo");
    }
}
