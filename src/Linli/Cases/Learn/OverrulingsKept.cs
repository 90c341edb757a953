using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Learn;

/// <summary>改派留存: tells Dispatch where a desk sent a case to another kind of unit than was proposed; often enough alike, a rule is offered.</summary>
/// <remarks>Only what was seen and decided otherwise on the page counts. It keeps areas, categories and kinds of unit; no case, no dispatcher.</remarks>
internal sealed class OverrulingsKept(IDispatch dispatch, IOrganizations organizations) : IListener
{
    public string Name => "cases.overrulings-kept";

    public void Hear(Work work, SealedFact heard)
    {
        if (heard.Fact is not { SubjectKind: "case" } fact || !fact.Is<CaseDispatched>()
            || fact.Read<CaseDispatched>() is not { Proposed: { } proposed } sent || proposed == sent.Lead
            || KindOf(proposed) is not { } before || KindOf(sent.Lead) is not { } after || before == after)
            return;
        var at = work.Db.Cases.AsNoTracking().Where(one => one.Id == fact.SubjectId).Select(one => new { one.Category, one.StreetId, one.CountyId }).SingleOrDefault();
        if (at is not null)
            dispatch.Remember(work, new Overruling(at.StreetId ?? at.CountyId, at.Category, at.Category, before, after));
    }

    private string? KindOf(Guid unit) => organizations.FindUnit(unit) is { } found && (found.Department ?? found.Kind) is var kind && dispatch.DutyKinds.ContainsKey(kind) ? kind : null;
}
