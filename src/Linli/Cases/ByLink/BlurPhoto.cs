using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Files;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.ByLink;

/// <summary>给照片打码: a copy with what nobody outside may see painted over; the original stays under the case's rules (domain.md 3.8 rule 16).</summary>
/// <remarks>The painting is done in the sender's browser; here nothing is decoded. Whether enough was painted over is the sender's word, asked for and recorded.</remarks>
public sealed class BlurPhoto : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.BlurPhoto;

    /// <inheritdoc/>
    public Type Fields => typeof(BlurPhotoFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Files.Count != 1)
            yield return CaseRefusals.Missing("photos", "BlurredPhoto");
        if (input.Link?.Checked is not true)
            yield return CaseRefusals.Missing("checked", "BlurChecked");
    }

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        var (id, source, sent) = (step.Case.Id, step.Input.Link!.Source, step.Input.Files[0].Sha256);
        var files = step.Work.Db.CaseFiles.AsNoTracking().Where(file => file.CaseId == id).ToList();
        if (files.FirstOrDefault(file => file.Id == source) is not { } original || FileKind.Of(original.Kind).Family != FileFamily.Photo)
            yield return CaseRefusals.NotFound;
        else if (files.Any(file => file.Sha256 == sent))
            yield return new Refusal("Cases.Refusal.PhotoNotBlurred", "photos");
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var source = step.Input.Link!.Source!.Value;
        var copy = CaseSecrets.FileRow(step.Case.Id, step.Case.Version + 1, step.Input.Files[0], step.Act.At);
        step.Work.Insert(copy);
        step.Work.Insert(new CaseBlur { FileId = copy.Id, SourceId = source, CaseId = step.Case.Id, At = step.Act.At });
        return shift => new PhotoBlurred(shift, source, copy.Id);
    }
}
