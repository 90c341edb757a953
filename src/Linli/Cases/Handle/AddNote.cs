using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Handle;

/// <summary>补记录: a note or photos of those at work, beside the life of the case; nothing moves.</summary>
public sealed class AddNote : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AddNote;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) =>
        input.Files.Count > 0 && string.IsNullOrWhiteSpace(input.Text) ? [] : CaseRefusals.OfText(nameof(input.Text), input.Text, "Note");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Note, step.Input.Text);
        step.KeepFiles();
        return shift => new NoteAdded(shift, step.Input.Files.Count);
    }
}
