using System.Text.Json;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Imports;

namespace Linli.Areas.Import;

/// <summary>What the tables of this room share: the column of the community, and how the map is changed in one work.</summary>
internal static class AreaTables
{
    public const string Division = "division", Grid = "grid", Estate = "estate", Building = "building";

    /// <summary>The longest name of a place.</summary>
    public const int LongestName = 60;

    /// <summary>社区: blank means as above; a list of one community need not say which, where there is only one.</summary>
    public static readonly TableColumn Community = new("community", "Areas.Table.Column.Community", "社区", "社区名称", "所属社区", "村", "村（社区）", "社区代码", "社区编码", "所在社区") { Repeats = true, Example = "金润社区" };

    /// <summary>The community a row names; null when that is a fault.</summary>
    public static AreaRow? CommunityOf(MappedRow row, AreaLookup areas, AreaRow? only)
    {
        var named = row[Community.Key];
        if (named.Length == 0 && only is not null)
            return only;
        if (named.Length == 0)
            row.Fault(Community.Key, "Areas.Table.What.CommunityMissing");
        else if (areas.Community(named) is { } found)
            return found;
        else
            row.Fault(Community.Key, areas.IsAmbiguous(named) ? "Areas.Table.What.CommunityAmbiguous" : "Areas.Table.What.NoCommunity", row.Shown(Community.Key));
        return null;
    }

    /// <summary>The one community there is, or null when there are several.</summary>
    public static AreaRow? OnlyCommunity(AreaMap map) =>
        map.ByCode.Values.Where(area => area.Kind == AreaKind.Community).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>Changes the map in this work, if it is still the one the plan was made from.</summary>
    public static Refusal? Change(Work work, MapKeeper keeper, int version, Act act, IFact fact, Action change)
    {
        var map = MapVersion.In(work);
        if (map.Version != version)
            return new Refusal("Imports.Refusal.ChangedMeanwhile") { IsConflict = true };
        change();
        work.Append(act, map, fact);
        work.AfterCommit(keeper.Forget);
        return null;
    }

    /// <summary>Takes back in this work.</summary>
    public static void TakenBack(Work work, MapKeeper keeper, Act act, string table, IReadOnlyList<ImportedThing> things)
    {
        work.Save();
        work.Append(act, MapVersion.In(work), new AreasTakenBack(table, things.Count(thing => thing.IsNew), things.Count(thing => !thing.IsNew)));
        work.AfterCommit(keeper.Forget);
    }

    /// <summary>Gives changed rows the fields they had before the import; refused, and nothing touched, where one no longer stands as the import left it.</summary>
    public static IReadOnlyList<Refusal> PutBack<TRow, TFields>(
        IReadOnlyList<ImportedThing> things, Dictionary<Guid, TRow> rows, Func<TRow, TFields> fieldsOf, Action<TFields, TRow> into, Func<TRow, string> nameOf)
        where TRow : class
    {
        var changed = things.Where(thing => !thing.IsNew).Select(thing => (Thing: thing, Row: rows.GetValueOrDefault(thing.Id))).ToList();
        var refused = ChangedSince([.. changed.Where(one => one.Row is null || Kept(fieldsOf(one.Row)) != one.Thing.After).Select(one => one.Row is null ? "" : nameOf(one.Row))]);
        if (refused.Count == 0)
            foreach (var (thing, row) in changed)
                into(JsonSerializer.Deserialize<TFields>(thing.Before!, FactKinds.Json)!, row!);
        return refused;
    }

    /// <summary>A refusal when changed things no longer stand as the import left them; the first is named.</summary>
    public static IReadOnlyList<Refusal> ChangedSince(IReadOnlyList<string> changed) => changed.Count == 0 ? [] : [new Refusal("Imports.Refusal.ChangedSince", null, changed.Count, changed[0])];

    /// <summary>A thing's fields as text, to be put back or compared.</summary>
    public static string Kept<T>(T fields) => JsonSerializer.Serialize(fields, FactKinds.Json);
}
