using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Track;

/// <summary>撤回: the reporter takes it back; not while it is a danger to others.</summary>
public sealed class WithdrawCase : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Withdraw;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfOptionalText(nameof(input.Text), input.Text);

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new CaseWithdrawn(shift);
    }
}

/// <summary>补充一句: the reporter adds a word or a photo.</summary>
public sealed class AddWord : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AddWord;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) =>
        input.Files.Count > 0 && string.IsNullOrWhiteSpace(input.Text) ? [] : CaseRefusals.OfText(nameof(input.Text), input.Text, "Word");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Addition, step.Input.Text);
        step.KeepFiles();
        return shift => new WordAdded(shift, step.Input.Files.Count);
    }
}

/// <summary>设为保密.</summary>
public sealed class MakeConfidential : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.MakeConfidential;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step) => shift => new ConfidentialityChanged(shift, On: true);
}

/// <summary>取消保密: by the reporter alone.</summary>
public sealed class EndConfidential : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.EndConfidential;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step) => shift => new ConfidentialityChanged(shift, On: false);
}
