using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Imports;
using NodaTime;

namespace Linli.Cases.Import;

/// <summary>What cases have upon imported places and units.</summary>
internal sealed class CasesGuard : IImportGuard
{
    public IEnumerable<Refusal> Against(LinliDb db, IReadOnlyList<ImportedThing> things, Instant now)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        if (ids.Count == 0)
            yield break;
        // A query for each index of the lists; open and closed cases have indexes of their own.
        var cases = db.Cases.Count(c => ids.Contains(c.BuildingId!.Value))
            + db.Cases.Count(c => c.IsOpen && ids.Contains(c.GridId!.Value)) + db.Cases.Count(c => !c.IsOpen && ids.Contains(c.GridId!.Value))
            + db.Cases.Count(c => c.IsOpen && ids.Contains(c.CommunityId!.Value)) + db.Cases.Count(c => !c.IsOpen && ids.Contains(c.CommunityId!.Value))
            + db.Cases.Count(c => c.IsOpen && ids.Contains(c.ResponsibleUnitId!.Value)) + db.Cases.Count(c => c.IsOpen && ids.Contains(c.LeadUnitId!.Value))
            + db.Cases.Count(c => !c.IsOpen && ids.Contains(c.LeadUnitId!.Value));
        if (cases > 0)
            yield return new Refusal("Cases.Stands.Cases");
    }
}
