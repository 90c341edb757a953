using static Linli.Cases.CaseState;

namespace Linli.Cases.Domain;

/// <summary>凭链接答复: someone without an account is asked to help; nothing moves by it, the lead unit stays responsible.</summary>
public static partial class CaseLife
{
    private static LifeRow[] ByLink =>
    [
        new(CaseVerb.BlurPhoto, [Accepted, .. CaseStates.AtWork, Verifying], null, [Who.Community, Who.GridWorker, Who.Street, Who.County, Who.LeadUnit]) { Must = [CaseMusts.PhotosMayLeave] },
        new(CaseVerb.GiveLink, [Accepted, .. CaseStates.AtWork], null, [Who.Community, Who.Street, Who.County, Who.LeadUnit]),
        new(CaseVerb.RevokeLink, CaseStates.Open, null, [Who.Community, Who.Street, Who.County, Who.LeadUnit]),
        new(CaseVerb.AnswerByLink, [Accepted, .. CaseStates.AtWork, Verifying], null, [Who.Guest]),
    ];
}
