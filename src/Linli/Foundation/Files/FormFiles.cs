using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>表单附件: the files sent in one field of a form, looked at and cleaned.</summary>
public static class FormFiles
{
    /// <summary>The files that were chosen; a browser sends an empty one where nothing was.</summary>
    public static IReadOnlyList<IFormFile> Chosen(IFormFileCollection files, string field) => [.. files.GetFiles(field).Where(file => file.Length > 0)];

    /// <summary>The cleaned photos, or every reason against them.</summary>
    /// <param name="chosen">The files.</param>
    /// <param name="field">The field they came in, for the reasons.</param>
    /// <param name="papers">True where a scanned sheet may also come as PDF.</param>
    /// <param name="rules">Limits.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<Outcome<IReadOnlyList<CleanFile>>> Clean(IReadOnlyList<IFormFile> chosen, string field, bool papers, FileRules rules, CancellationToken cancel = default)
    {
        List<Refusal> reasons = [];
        List<CleanFile> cleaned = [];
        foreach (var file in chosen)
        {
            await using var stream = file.OpenReadStream();
            var family = papers && await IsPdf(stream, cancel) ? FileFamily.Document : FileFamily.Photo;
            var looked = await FileIntake.Read(stream, family, rules, field, cancel);
            if (looked.IsRefused)
                reasons.AddRange(looked.Refusals);
            else
                cleaned.Add(looked.Value);
        }
        return reasons.Count > 0 ? reasons : cleaned;
    }

    // A scanner makes a PDF, a phone a photo. Only which door it goes through; what it is, the intake finds out by itself.
    private static async Task<bool> IsPdf(Stream stream, CancellationToken cancel)
    {
        var head = new byte[5];
        var isPdf = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) == head.Length && head.AsSpan().SequenceEqual("%PDF-"u8);
        stream.Position = 0;
        return isPdf;
    }
}
