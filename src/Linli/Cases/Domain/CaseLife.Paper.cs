namespace Linli.Cases.Domain;

/// <summary>文书: papers may be issued as long as there are words to print; which kind by whom is the verb's matter.</summary>
public static partial class CaseLife
{
    private static LifeRow[] Paper =>
    [
        new(CaseVerb.IssuePaper, Enum.GetValues<CaseState>(), null, [Who.Community, Who.GridWorker, Who.Street, Who.County, Who.LeadUnit]),
        new(CaseVerb.AttachScan, Enum.GetValues<CaseState>(), null, [Who.Community, Who.GridWorker, Who.Street, Who.County, Who.LeadUnit]),
    ];
}
