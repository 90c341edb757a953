using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Hotline;
using Linli.Tests.Houses;
using Linli.Tests.Imports;
using Case = Linli.Cases.Domain.Case;

namespace Linli.Tests.Hotline;

/// <summary>The street's desk with orders of 12345, on Wednesday 2026-03-04 at ten.</summary>
internal sealed class Desk
{
    public const string Head = "工单编号,来电人,来电号码,诉求内容,诉求地址,办结时限,退单时限,催办\n";
    public const string Lamp = "CP0001,张阿姨,13800005678,楼前路灯不亮,金润嘉园3号楼,2026-03-06 17:00,2026-03-05 18:00,\n";

    private Desk(TestHouse house, Town town) => (House, Town) = (house, town);

    public TestHouse House { get; }

    public Town Town { get; }

    public static async Task<Desk> Open(TestHouse house) => new(house, await Town.Build(house));

    /// <summary>A desk with the order about the lamp.</summary>
    public static async Task<Desk> WithLamp(TestHouse house)
    {
        var desk = await Open(house);
        await desk.Takes(Head + Lamp);
        return desk;
    }

    public async Task Takes(string table, Person? who = null) => (await House.Import("hotline-orders", Tables.Text(table), Town.As(who ?? Town.Dispatcher))).ThrowIfRefused();

    public HotlineOrder Order(string number = "CP0001")
    {
        using var db = House.Read();
        return db.HotlineOrders.Single(order => order.Number == number);
    }

    public Case Case(string number = "CP0001")
    {
        var id = Order(number).CaseId;
        using var db = House.Read();
        return db.Cases.Single(row => row.Id == id);
    }

    public string ReportOf(Guid id)
    {
        using var db = House.Read();
        return Linli.Cases.Data.CaseSecrets.Report(db.CasePrivates.Single(row => row.CaseId == id), House.Get<KeyRing>())!;
    }

    public List<Fact> FactsOf(Guid subject)
    {
        using var db = House.Read();
        return [.. db.Facts.Where(fact => fact.SubjectId == subject).OrderBy(fact => fact.Version)];
    }

    public ClockRow? Clock(Guid subject, ClockKind kind)
    {
        using var db = House.Read();
        return db.Clocks.Where(clock => clock.SubjectId == subject && clock.Kind == kind).ToList().MaxBy(clock => clock.StartedAt);
    }

    public async Task Do(Guid id, Person who, params (CaseVerb, VerbInput)[] steps)
    {
        (await House.Get<CaseVerbs>().Run(CaseAddress.Of(id), steps, Town.As(who))).ThrowIfRefused();
        using var db = House.Read();
        House.Get<ICases>().Orphans(db).ShouldBeEmpty();
    }

    /// <summary>The matter of the lamp, answered by the community.</summary>
    public async Task AnswersLamp(string words = "已更换灯泡，今晚已亮。")
    {
        var id = Case().Id;
        await Do(id, Town.Secretary, (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }),
            (CaseVerb.Accept, new VerbInput { Category = "0201" }), (CaseVerb.AssignInside, new VerbInput { Person = Town.GridWorker.AccountId }));
        await Do(id, Town.GridWorker, (CaseVerb.SubmitResult, new VerbInput { Text = "换了灯泡。" }));
        await Do(id, Town.Secretary, (CaseVerb.Pass, new VerbInput { Text = words }));
    }
}
