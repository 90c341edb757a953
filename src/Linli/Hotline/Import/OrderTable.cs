using System.Text.RegularExpressions;
using Linli.Areas;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Hotline.Lists;
using Linli.Imports;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Hotline.Import;

/// <summary>热线工单表: orders of 12345 as the platform exports or shows them; each becomes one case, and a number that comes again never a second one.</summary>
internal sealed partial class OrderTable(IAreas areas, ICases cases, IDispatch dispatch, IDeadlines deadlines, KeyRing ring, TakeOrders take, DeploymentZone zone, HotlineSettings settings) : ITableImport
{
    private const int LongestCell = 60, Shown = 24;

    private static readonly TableColumn Number = new("number", "Hotline.Number", "工单编号", "工单号", "工单编码", "受理编号", "诉求编号", "服务单号", "编号") { IsRequired = true, Example = "CP2026030400123" };
    private static readonly TableColumn Caller = new("caller", "Hotline.Caller", "来电人", "诉求人", "反映人", "来电人姓名", "联系人", "市民姓名", "姓名") { Example = "张女士" };
    private static readonly TableColumn Phone = new("phone", "Hotline.Phone", "来电号码", "联系电话", "来电电话", "联系方式", "回访电话", "手机号码", "电话") { Example = "13800005678" };
    private static readonly TableColumn Content = new("text", "Hotline.Content", "诉求内容", "工单内容", "诉求描述", "反映内容", "主要内容", "问题描述", "内容") { IsRequired = true, Example = "3 号楼前路灯不亮" };
    private static readonly TableColumn Address = new("address", "Hotline.Address", "诉求地址", "事发地址", "事发地点", "详细地址", "地址", "地点") { Example = "金润嘉园 3 号楼" };
    private static readonly TableColumn Category = new("category", "Hotline.Category", "诉求类别", "诉求分类", "工单分类", "工单类别", "事项分类", "事项类别", "问题分类", "问题类别", "内容分类", "三级分类", "分类", "类别") { Example = "0301" };
    private static readonly TableColumn ReplyBy = new("reply-by", "Hotline.ReplyBy", "办结时限", "办理时限", "回复时限", "答复时限", "截止时间", "处置时限", "要求办结时间") { Example = "2026-03-09 18:00" };
    private static readonly TableColumn ReturnBy = new("return-by", "Hotline.ReturnBy", "退单时限", "退回时限", "退单截止时间") { Example = "2026-03-05 18:00" };
    private static readonly TableColumn Called = new("called", "Hotline.Called", "来电时间", "受理时间", "登记时间", "诉求时间") { Example = "2026-03-04 09:12" };
    private static readonly TableColumn Urging = new("urging", "Hotline.Urging", "催办", "催单", "催办次数", "是否催办") { Example = "" };

    private static readonly string[] NoPhone = ["保密", "匿名", "无", "不详", "未知", "未留", "无号码", "-", "—", "/"];
    private static readonly string[] NoUrging = ["", "0", "否", "无", "未催办", "-", "—", "/"];

    public string Kind => "hotline-orders";

    public string TextKey => "Hotline.Table";

    public string Permission => HotlineModule.Handle;

    public int Order => 80;

    public IReadOnlyList<TableColumn> Columns { get; } = [Number, Caller, Phone, Content, Address, Category, ReplyBy, ReturnBy, Called, Urging];

    public string FromPaste(string pasted) => PastedBlocks.AsTable(pasted, Columns, Number);

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var codes = dispatch.Current.OutsideOn(zone.Day(act.At));
        var read = table.Rows.TakeWhile(_ => !table.IsFull).Select(row => Read(row, codes, act)).OfType<OrderRow>().ToList();
        var numbers = read.Select(row => row.Number).Distinct().ToList();
        var standing = db.HotlineOrders.AsNoTracking().Where(order => numbers.Contains(order.Number)).ToDictionary(order => order.Number);
        var known = standing.Values.Select(order => order.CaseId).ToList();
        var caseOf = cases.Rows(db).Where(row => known.Contains(row.Id)).ToDictionary(row => row.Id);
        var (lines, news, again) = (new List<ImportLine>(), new Dictionary<string, List<OrderRow>>(), new Dictionary<string, List<OrderRow>>());
        foreach (var row in read)
            if (standing.TryGetValue(row.Number, out var order))
            {
                var matter = caseOf[order.CaseId];
                if (!OrderSight.IsOf(act, order, matter))
                {
                    row.Cells.Fault(Number.Key, "Hotline.What.Elsewhere", row.Number);
                    continue;
                }
                var rows = again.TryGetValue(row.Number, out var before) ? before : again[row.Number] = [];
                var changes = rows.Count == 0 && take.Changes(order, row) is var change ? change : take.Changes(rows[^1], row);
                rows.Add(row);
                lines.Add(new ImportLine(row.Cells.Number, Texts.Say(Language.Zh, changes.IsNone ? "Hotline.Line.Again" : "Hotline.Line.Changed", row.Number, matter.Number), changes.IsNone ? ImportChange.Same : ImportChange.Changed));
            }
            else if (news.TryGetValue(row.Number, out var same))
            {
                same.Add(row);
                lines.Add(new ImportLine(row.Cells.Number, Texts.Say(Language.Zh, "Hotline.Line.Twice", row.Number, same[0].Cells.Number), ImportChange.Changed));
            }
            else
            {
                news[row.Number] = [row];
                lines.Add(new ImportLine(row.Cells.Number, $"{row.Number} · {(row.Place.IsLocated || row.Place.Label.Length > 0 ? row.Place.Label : Texts.Say(Language.Zh, "Hotline.Line.Unlocated"))} · {Short(row.Cells.Lines(Content.Key))}", ImportChange.New));
            }
        return new ImportPlan(lines, work => Write(work, act, news, again)) { Notes = [.. Notes(db, act, read, news)] };
    }

    public string Href => "/hotline";

    // A case is no row that could be taken away again: somebody waits for its answer.
    public Refusal? NeverTakenBack(int added) => new("Hotline.Refusal.NotTakenBack", null, added);

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things) => [NeverTakenBack(things.Count(thing => thing.IsNew))!];

    private Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, Dictionary<string, List<OrderRow>> news, Dictionary<string, List<OrderRow>> again)
    {
        var things = new List<ImportedThing>();
        foreach (var rows in news.Values)
        {
            var taken = take.Receive(work, act, rows);
            if (taken.IsRefused)
                return taken.Refusals.ToList();
            things.Add(new ImportedThing(HotlineOrder.SubjectKind, taken.Value, true));
        }
        if (again.Count == 0)
            return things;
        var numbers = again.Keys.ToList();
        var orders = work.Db.HotlineOrders.AsTracking().Where(order => numbers.Contains(order.Number)).ToDictionary(order => order.Number);
        foreach (var (number, rows) in again)
        {
            foreach (var row in rows)
                if (take.Repeat(work, act, orders[number], row) is { Count: > 0 } refused)
                    return refused.ToList();
            things.Add(new ImportedThing(HotlineOrder.SubjectKind, orders[number].Id, false));
        }
        return things;
    }

    private IEnumerable<Phrase> Notes(LinliDb db, Act act, List<OrderRow> read, Dictionary<string, List<OrderRow>> news)
    {
        if (read.Where(row => row.ReplyBy < act.At).Select(row => row.Number).ToList() is { Count: > 0 } past)
            yield return new Phrase("Hotline.Note.Past", past.Count, Some(past));
        if (read.Where(row => row.ReplyBy is null).Select(row => row.Number).ToList() is { Count: > 0 } open)
            yield return new Phrase("Hotline.Note.NoDate", open.Count, Some(open));
        var first = news.Values.Select(rows => rows[0]).ToList();
        if (first.Where(row => row.IsOutside).Select(row => row.Number).ToList() is { Count: > 0 } outside)
            yield return new Phrase("Hotline.Note.Outside", outside.Count, Some(outside));
        if (first.Where(row => !row.Place.IsLocated && !row.IsOutside).Select(row => row.Number).ToList() is { Count: > 0 } unlocated)
            yield return new Phrase("Hotline.Note.Unlocated", unlocated.Count, Some(unlocated));
        if (first.Select(row => row.UnknownCategory).OfType<string>().Distinct().ToList() is { Count: > 0 } unknown)
            yield return new Phrase("Hotline.Note.UnknownCategory", unknown.Count, Some(unknown));
        var phones = first.Select(row => row.PhoneNormal).OfType<string>().Distinct().ToList();
        if (phones.Count == 0)
            yield break;
        var theirs = cases.FromPhones(db, phones, act.At - Duration.FromDays(settings.SameMatterDays));
        foreach (var row in first.Where(row => row.PhoneNormal is not null))
            if (theirs[row.PhoneNormal!].Where(other => SameMatter.IsNear(other, row.Place.Community, row.Place.Street) && OrderSight.MaySee(act, other)).Select(other => other.Number).Take(3).ToList() is { Count: > 0 } near)
                yield return new Phrase("Hotline.Note.MaybeSame", row.Number, string.Join('、', near));
    }

    private static string Some(List<string> numbers) => string.Join('、', numbers.Take(5)) + (numbers.Count > 5 ? " …" : "");

    private static string Short(string text) => Scrub.Text(CellText.Line(text)) is { Length: > Shown } words ? words[..Shown] + "…" : Scrub.Text(CellText.Line(text));

    private OrderRow? Read(MappedRow row, OutsideCodes codes, Act act)
    {
        var number = row[Number.Key].Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (number.Length == 0)
            row.Fault(Number.Key, "Tables.What.Missing");
        else if (CellText.IsShortened(number) || Shortened().IsMatch(number))
            row.Fault(Number.Key, "Hotline.What.NumberShortened", row.Shown(Number.Key));
        else if (number.Length > HotlineOrder.LongestNumber || !OrderNumber().IsMatch(number))
            row.Fault(Number.Key, "Hotline.What.NoNumber", row.Shown(Number.Key), HotlineOrder.LongestNumber);
        var text = row.Lines(Content.Key);
        if (text.Length == 0)
            row.Fault(Content.Key, "Tables.What.Missing");
        var caller = row.Words(Caller.Key, LongestCell);
        var said = NoPhone.Contains(row[Phone.Key]) ? null : row.Dial(Phone.Key, phone => !PhoneNumber.Parse(phone).IsRefused);
        var phone = said is null || PhoneNumber.Parse(said) is not { IsRefused: false } parsed ? null : parsed.Value;
        var address = row.Words(Address.Key, 200);
        var category = row.Words(Category.Key, 200);
        var (replyBy, returnBy, called) = (Moment(row, ReplyBy), Moment(row, ReturnBy), Moment(row, Called));
        var urging = row[Urging.Key];
        if (!row.IsSound)
            return null;

        var (where, place, isOutside) = Where(address.Length > 0 ? address : text.Length > 200 ? text[..200] : text, act);
        // The caller's number lies sealed apart; those who handle it read the words.
        var words = phone is null ? text : text.Replace(phone.Normal, phone.Masked, StringComparison.Ordinal);
        var input = new ReportInput
        {
            Where = where,
            Text = address.Length == 0 || words.Contains(address, StringComparison.Ordinal) ? words : $"{words}\n{Texts.Say(Language.Zh, "Hotline.Address")}：{address}",
            Name = caller.Length == 0 || NoPhone.Contains(caller) ? null : caller,
            Phone = phone?.Normal,
            Contact = phone is null ? null : ContactWay.Call,
            Message = words == text ? null : text,
            Channel = IntakeChannel.Hotline,
            HappenedAt = called <= act.At ? called : null,
            OutsideNumber = number,
            OutsideCategory = codes.Find(category)?.Code,
            OutsideDue = replyBy,
        };
        foreach (var reason in cases.Against(input, act))
            row.Fault(reason.Field switch { nameof(ReportInput.Phone) => Phone.Key, nameof(ReportInput.Name) => Caller.Key, "Place" or nameof(Whereabouts.Address) => Address.Key, _ => Content.Key }, reason.Key, reason.Args);
        if (!row.IsSound)
            return null;
        return new OrderRow(row, number, input, place)
        {
            IsOutside = isOutside,
            UnknownCategory = category.Length > 0 && input.OutsideCategory is null ? category : null,
            PhoneNormal = phone?.Normal,
            ReplyBy = replyBy,
            ReturnBy = returnBy,
            TextDigest = ring.BlindIndex("hotline-text", CellText.Line(text)),
            UrgingDigest = NoUrging.Contains(urging) ? null : ring.BlindIndex("hotline-urging", urging),
        };
    }

    private Instant? Moment(MappedRow row, TableColumn column)
    {
        if (row[column.Key] is not { Length: > 0 } said)
            return null;
        if (OrderDate.Read(said, deadlines.Time) is { } at)
            return at;
        row.Fault(column.Key, "Hotline.What.NoMoment", row.Shown(column.Key));
        return null;
    }

    // Where the address leads out of one's own area the order stays in one's own queue, unlocated: it is ours to handle or to send back.
    private (Whereabouts Where, Place Place, bool IsOutside) Where(string address, Act act)
    {
        var written = new Whereabouts { Address = address };
        var found = areas.Locate(written);
        if (act.Area is not { } home)
            return (written, found.Value, false);
        if (found.Value.How == PlacedBy.Address && (found.Value.County == home || found.Value.Street == home))
            return (written, found.Value, false);
        var isOutside = found.Value.How == PlacedBy.Address;
        if (found.Value.Community is { } community && areas.Holds(home, community))
            return (written, found.Value, isOutside);
        // A post may stand for an area that is not on the map (any more): then the address alone has to do.
        var own = new Whereabouts { Chosen = home };
        return areas.Locate(own) is { IsRefused: false } chosen ? (own, chosen.Value, isOutside) : (written, found.Value, isOutside);
    }

    [GeneratedRegex(@"^[\p{L}0-9\-_/\[\]〔〕()（）【】#]+$")]
    private static partial Regex OrderNumber();

    [GeneratedRegex(@"^[0-9]\.[0-9]+E\+?[0-9]+$")]
    private static partial Regex Shortened();
}

/// <summary>One row of orders, sound.</summary>
internal sealed record OrderRow(MappedRow Cells, string Number, ReportInput Input, Place Place)
{
    /// <summary>True where its address lies outside the area of whoever imports.</summary>
    public bool IsOutside { get; init; }

    /// <summary>What the platform calls its category, where no category of the catalogue, or more than one, is called so.</summary>
    public string? UnknownCategory { get; init; }

    /// <summary>The caller's number in one form.</summary>
    public string? PhoneNormal { get; init; }

    /// <summary>办结时限.</summary>
    public Instant? ReplyBy { get; init; }

    /// <summary>退单时限.</summary>
    public Instant? ReturnBy { get; init; }

    /// <summary>Digest of its text.</summary>
    public required byte[] TextDigest { get; init; }

    /// <summary>Digest of its urging; null for none.</summary>
    public byte[]? UrgingDigest { get; init; }
}
