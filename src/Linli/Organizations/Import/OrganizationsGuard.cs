using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Imports;
using NodaTime;

namespace Linli.Organizations.Import;

/// <summary>What units and posts have upon imported things: units in areas, posts for areas, posts in units and of persons.</summary>
internal sealed class OrganizationsGuard : IImportGuard
{
    public IEnumerable<Refusal> Against(LinliDb db, IReadOnlyList<ImportedThing> things, Instant now)
    {
        if (things.Count == 0)
            yield break;
        var ids = things.Select(thing => thing.Id).ToList();
        // Ids are unique over all tables, so one list does for areas, units and accounts alike.
        if (db.Units.Where(unit => unit.ValidUntil == null && (ids.Contains(unit.AreaId!.Value) || ids.Contains(unit.ParentId!.Value))).Select(unit => unit.Id).AsEnumerable().Except(ids).Count() is var units and > 0)
            yield return new Refusal("Organizations.Stands.Units", null, units);
        if (db.Posts.Count(post => (post.EndsAt == null || post.EndsAt > now) && (ids.Contains(post.AreaId!.Value) || ids.Contains(post.UnitId) || ids.Contains(post.AccountId))) is var posts and > 0)
            yield return new Refusal("Organizations.Stands.Posts", null, posts);
        if (db.Sponsorships.Count(one => ids.Contains(one.AreaId) && (one.EndsAt == null || one.EndsAt > now)) is var sponsored and > 0)
            yield return new Refusal("Organizations.Stands.Sponsorships", null, sponsored);
    }
}
