using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;
using Linli.Papers;

namespace Linli.Cases.Paper;

/// <summary>附上盖章扫描件: the stamped sheet comes back to the paper it was printed from.</summary>
internal sealed class AttachScan(IPapers papers) : ICaseVerb
{
    public CaseVerb Verb => CaseVerb.AttachScan;

    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Paper?.Id is null)
            yield return CaseRefusals.Missing("paper", "Paper");
        if (input.Files.Count == 0)
            yield return CaseRefusals.Missing("scans", "Scan");
    }

    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        var (id, paper) = (step.Case.Id, step.Input.Paper!.Id);
        if (!step.Work.Db.Papers.Any(row => row.Id == paper && row.SubjectId == id && row.SubjectKind == Case.SubjectKind))
            yield return new Refusal("Cases.Refusal.PaperUnknown", "paper");
    }

    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var paper = step.Input.Paper!.Id!.Value;
        foreach (var file in step.Input.Files)
        {
            var row = CaseSecrets.FileRow(step.Case.Id, step.Case.Version + 1, file, step.Act.At);
            step.Work.Insert(row);
            papers.Attach(step.Work, step.Act, paper, row.Id);
        }
        return shift => new PaperScanned(shift, paper, step.Input.Files.Count);
    }
}
