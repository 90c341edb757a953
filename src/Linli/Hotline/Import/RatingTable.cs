using System.Text.Json;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Hotline.Lists;
using Linli.Imports;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Hotline.Import;

/// <summary>回访结果表: what the platform's return visits came to, by the number of the order.</summary>
internal sealed class RatingTable(ICases cases, IDeadlines deadlines) : ITableImport
{
    private static readonly TableColumn Number = new("number", "Hotline.Number", "工单编号", "工单号", "工单编码", "受理编号", "诉求编号", "服务单号", "编号") { IsRequired = true, Example = "CP2026030400123" };
    private static readonly TableColumn Verdict = new("verdict", "Hotline.Verdict", "满意度", "满意情况", "回访结果", "评价", "评价结果", "是否满意", "满意度评价") { IsRequired = true, Example = "满意" };
    private static readonly TableColumn Solved = new("solved", "Hotline.Solved", "是否解决", "解决情况", "解决结果") { Example = "已解决" };
    private static readonly TableColumn At = new("at", "Hotline.RatedAt", "回访时间", "评价时间") { Example = "2026-03-12 10:00" };

    public string Kind => "hotline-ratings";

    public string TextKey => "Hotline.Ratings";

    public string Permission => HotlineModule.Handle;

    public int Order => 81;

    public IReadOnlyList<TableColumn> Columns { get; } = [Number, Verdict, Solved, At];

    public string FromPaste(string pasted) => PastedBlocks.AsTable(pasted, Columns, Number);

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var rows = table.Rows.TakeWhile(_ => !table.IsFull).ToList();
        var numbers = rows.Select(NumberOf).Distinct().ToList();
        var orders = db.HotlineOrders.AsNoTracking().Where(order => numbers.Contains(order.Number)).ToDictionary(order => order.Number);
        var known = orders.Values.Select(order => order.CaseId).ToList();
        var caseOf = cases.Rows(db).Where(row => known.Contains(row.Id)).ToDictionary(row => row.Id);
        var (lines, changes, seen) = (new List<ImportLine>(), new List<(Guid Order, Rated Now)>(), new Dictionary<string, int>());
        foreach (var row in rows)
        {
            var number = NumberOf(row);
            if (!orders.TryGetValue(number, out var order) || !OrderSight.IsOf(act, order, caseOf[order.CaseId]))
                row.Fault(Number.Key, number.Length == 0 ? "Tables.What.Missing" : "Hotline.What.NoOrder", row.Shown(Number.Key));
            else if (!seen.TryAdd(number, row.Number))
                row.Fault(Number.Key, "Tables.What.Twice", number, seen[number]);
            else if (Read(row, order) is { } now)
            {
                var same = now == Rated.Of(order);
                if (!same)
                    changes.Add((order.Id, now));
                lines.Add(new ImportLine(row.Number, $"{number} · {caseOf[order.CaseId].Number} · {Texts.Say(Language.Zh, "Hotline.Verdict." + now.Verdict)}",
                    same ? ImportChange.Same : order.Verdict is null ? ImportChange.New : ImportChange.Changed));
            }
        }
        return new ImportPlan(lines, work => Write(work, act, changes));
    }

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        var orders = work.Db.HotlineOrders.AsTracking().Where(order => ids.Contains(order.Id)).ToDictionary(order => order.Id);
        var since = things.Where(thing => Text(Rated.Of(orders[thing.Id])) != thing.After).ToList();
        if (since.Count > 0)
            return [new Refusal("Imports.Refusal.ChangedSince", null, since.Count, orders[since[0].Id].Number)];
        foreach (var thing in things)
            Set(work, act, orders[thing.Id], JsonSerializer.Deserialize<Rated>(thing.Before!, FactKinds.Json)!);
        return [];
    }

    private static Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, List<(Guid Order, Rated Now)> changes)
    {
        var ids = changes.ConvertAll(change => change.Order);
        var orders = work.Db.HotlineOrders.AsTracking().Where(order => ids.Contains(order.Id)).ToDictionary(order => order.Id);
        var things = new List<ImportedThing>();
        foreach (var (id, now) in changes)
        {
            var before = Rated.Of(orders[id]);
            Set(work, act, orders[id], now);
            // A result stands on an order that was there: taking it back changes it, and takes nothing away.
            things.Add(new ImportedThing(HotlineOrder.SubjectKind, id, false) { Before = Text(before), After = Text(now) });
        }
        return things;
    }

    private static void Set(Work work, Act act, HotlineOrder order, Rated now)
    {
        (order.Verdict, order.Solved, order.RatedAt) = (now.Verdict, now.Solved, now.At);
        work.Append(act, order, new OrderRated(now.Verdict, now.Solved));
    }

    private Rated? Read(MappedRow row, HotlineOrder order)
    {
        var verdict = VerdictOf(row[Verdict.Key]);
        if (verdict is null)
            row.Fault(Verdict.Key, row[Verdict.Key].Length == 0 ? "Tables.What.Missing" : "Hotline.What.NoVerdict", row.Shown(Verdict.Key));
        bool? solved = row[Solved.Key] switch
        {
            "" => null,
            "是" or "已解决" or "解决" or "全部解决" => true,
            "否" or "未解决" or "没有解决" or "部分解决" => false,
            _ => Unclear(),
        };
        Instant? at = null;
        if (row[At.Key] is { Length: > 0 } said && (at = OrderDate.Read(said, deadlines.Time)) is null)
            row.Fault(At.Key, "Hotline.What.NoMoment", row.Shown(At.Key));
        return row.IsSound ? new Rated(verdict, solved, at ?? order.RatedAt) : null;

        bool? Unclear()
        {
            row.Fault(Solved.Key, "Hotline.What.NotYesOrNo", row.Shown(Solved.Key));
            return null;
        }
    }

    // The negative word first: 不满意 holds 满意.
    private static OrderVerdict? VerdictOf(string said) =>
        said.Contains("不满意", StringComparison.Ordinal) ? OrderVerdict.Dissatisfied
        : said.Contains("未联系", StringComparison.Ordinal) || said.Contains("联系不上", StringComparison.Ordinal) || said.Contains("无法联系", StringComparison.Ordinal)
            || said.Contains("未接", StringComparison.Ordinal) || said.Contains("无人接", StringComparison.Ordinal) ? OrderVerdict.NotReached
        : said.Contains("满意", StringComparison.Ordinal) ? OrderVerdict.Satisfied
        : null;

    private static string NumberOf(MappedRow row) => row[Number.Key].Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Text(Rated rated) => JsonSerializer.Serialize(rated, FactKinds.Json);

    internal sealed record Rated(OrderVerdict? Verdict, bool? Solved, Instant? At)
    {
        public static Rated Of(HotlineOrder order) => new(order.Verdict, order.Solved, order.RatedAt);
    }
}
