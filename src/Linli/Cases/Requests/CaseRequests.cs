using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Requests;

/// <summary>请示: files requests, finds the one that waits, and keeps what was decided.</summary>
internal static class CaseRequests
{
    /// <summary>The request this step makes, to be filed with <see cref="File"/>.</summary>
    public static CaseRequest New(CaseStep step, RequestKind kind, int? days = null, Guid? suggested = null, NodaTime.LocalDate? reviewOn = null)
    {
        step.Work.Flush();
        return new CaseRequest
        {
            CaseId = step.Case.Id,
            Number = step.Work.Db.CaseRequests.Count(row => row.CaseId == step.Case.Id) + 1,
            Kind = kind,
            UnitId = step.Act.Unit,
            AskedById = step.Act.Who,
            AskedAt = step.Act.At,
            FactVersion = step.Case.Version + 1,
            Days = days,
            SuggestedUnitId = suggested,
            ReviewOn = reviewOn,
            DueBefore = step.Case.HandlingDue,
        };
    }

    /// <summary>Files it; the case knows who asked.</summary>
    public static CaseRequest File(CaseStep step, CaseRequest request)
    {
        step.Case.RequesterId = step.Act.Who;
        step.Work.Insert(request);
        return request;
    }

    /// <summary>Writes down what was decided about the request that waits.</summary>
    public static CaseRequest Decide(CaseStep step, RequestKind kind, RequestDecision decision)
    {
        var waiting = Waiting(step.Work, step.Case).Last(row => row.Kind == kind);
        (waiting.Decision, waiting.DecidedById, waiting.DecidedUnitId, waiting.DecidedAt, waiting.DecidedVersion) =
            (decision, step.Act.Who, step.Act.Unit, step.Act.At, step.Case.Version + 1);
        step.Case.RequesterId = null;
        return waiting;
    }

    /// <summary>Writes down that the matter went on before anybody decided.</summary>
    public static void FallAway(Work work, Case target, Act act)
    {
        foreach (var waiting in Waiting(work, target))
            (waiting.Decision, waiting.DecidedAt, waiting.DecidedVersion) = (RequestDecision.Lapsed, act.At, target.Version + 1);
        target.RequesterId = null;
    }

    private static List<CaseRequest> Waiting(Work work, Case target)
    {
        work.Flush();
        // What this work has decided already is not written yet: asked again of the rows themselves.
        return [.. work.Db.CaseRequests.AsTracking().Where(row => row.CaseId == target.Id && row.Decision == null).OrderBy(row => row.Number).ToList().Where(row => row.Decision is null)];
    }
}
