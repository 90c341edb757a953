using Linli.Cases.Data;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;

namespace Linli.Cases.Track;

/// <summary>Photos and voice of a case, for the one who holds its tracking link and only those the page shows.</summary>
internal static class TrackFiles
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/t/{code}/files/{id:guid}", Get).Open().WithMetadata(new PersonalAttribute());

    private static async Task<IResult> Get(string code, Guid id, TrackedCases cases, BlobStore blobs, ICipher ring, HttpContext http)
    {
        var cancel = http.RequestAborted;
        if (await cases.Find(code, cancel) is not { IsErased: false } found)
            return Results.NotFound();
        var story = await cases.Story(found, cancel);
        if (story.VisibleFiles.FirstOrDefault(file => file.Id == id) is not { } wanted)
            return Results.NotFound();
        try
        {
            var content = await blobs.Get(wanted.Blob, CaseSecrets.KeyOf(found.Secrets, ring), cancel);
            return new FileAnswer(FileKind.Of(wanted.Kind), content, found.Case.Number);
        }
        catch (FileNotFoundException)
        {
            return Results.NotFound();
        }
    }
}
