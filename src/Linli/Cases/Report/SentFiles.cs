using Linli.Foundation.Files;
using Linli.Foundation.Text;

namespace Linli.Cases.Report;

/// <summary>What came with a form: photos and a voice message, looked at and cleaned; those not taken are named, and hinder nothing else.</summary>
public sealed record SentFiles(IReadOnlyList<CleanFile> Photos, CleanFile? Voice, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The field of photos.</summary>
    public static readonly string PhotosField = "photos";

    /// <summary>The field of the voice message.</summary>
    public static readonly string VoiceField = "voice";

    /// <summary>Reads them from a form.</summary>
    public static async Task<SentFiles> Read(IFormFileCollection sent, FileRules rules, CancellationToken cancel)
    {
        var (photos, left) = (new List<CleanFile>(), new List<LeftOut>());
        var nth = 0;
        foreach (var file in sent.GetFiles(PhotosField).Where(file => file.Length > 0))
        {
            nth++;
            if (photos.Count >= ReportReasons.MostPhotos)
            {
                left.Add(new LeftOut(nth, new Refusal("Cases.Refusal.TooManyPhotos", null, ReportReasons.MostPhotos)));
                continue;
            }
            var taken = await Take(file, FileFamily.Photo, rules, cancel);
            if (taken.IsRefused)
                left.Add(new LeftOut(nth, taken.Refusals[0]));
            else
                photos.Add(taken.Value);
        }
        CleanFile? voice = null;
        if (sent.GetFile(VoiceField) is { Length: > 0 } spoken)
        {
            var taken = await Take(spoken, FileFamily.Voice, rules, cancel);
            if (taken.IsRefused)
                left.Add(new LeftOut(0, taken.Refusals[0]));
            else
                voice = taken.Value;
        }
        return new SentFiles(photos, voice, left);
    }

    private static async Task<Outcome<CleanFile>> Take(IFormFile file, FileFamily family, FileRules rules, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        return await FileIntake.Read(stream, family, rules, null, cancel);
    }
}
