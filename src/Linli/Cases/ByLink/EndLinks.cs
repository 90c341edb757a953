using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.ByLink;

/// <summary>链接随案停用: when a matter ends its links are taken back, for good: reopening asks anew.</summary>
/// <remarks>Until this has heard, the page itself looks at the case: no link opens a matter that is over.</remarks>
internal sealed class EndLinks : IListener
{
    private static readonly HashSet<string> Ends = [.. Enum.GetValues<CaseState>().Where(state => !state.IsOpen).Select(Storage.Word)];

    public string Name => "cases.end-links";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.SubjectKind != Case.SubjectKind || fact.Is<LinkRevoked>() || fact.Read<AnyCaseFact>().Shift?.After is not { } after || !Ends.Contains(after.State))
            return;
        foreach (var link in work.Db.CaseLinks.AsTracking().Where(link => link.CaseId == fact.SubjectId && link.RevokedAt == null && link.GivenAt <= fact.At).ToList())
        {
            var target = work.Db.Cases.AsTracking().Single(row => row.Id == fact.SubjectId);
            link.RevokedAt = fact.At;
            var here = CaseVerbs.Point(target);
            work.Append(Act.BySystem(fact.At), target, new LinkRevoked(new CaseShift(here, here), link.Id));
        }
    }

    /// <summary>What every fact of a case carries, whatever its kind.</summary>
    private sealed record AnyCaseFact(CaseShift? Shift) : IFact;
}
