using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Tests.Cases;
using Linli.Tests.Houses;
using Linli.Whistles;
using Linli.Whistles.Domain;
using Linli.Whistles.Draft;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Whistles;

/// <summary>院子: the town of the piglets, with three departments that can be called, a case in hand, and short ways to do each step.</summary>
public sealed class Yard
{
    private Yard(TestHouse house, Town town) => (House, Town) = (house, town);

    public TestHouse House { get; }

    public Town Town { get; }

    public required Unit Agriculture { get; init; }

    public required Unit Police { get; init; }

    public required Person Farmer { get; init; }

    public required Person Officer { get; init; }

    public required Person EcologyHead { get; init; }

    public required Guid Case { get; init; }

    public Guid Whistle { get; private set; }

    /// <summary>Builds it: the resident has reported, the secretary has taken the matter on and given it to the grid worker.</summary>
    public static async Task<Yard> Build(TestHouse house)
    {
        var town = await Town.Build(house);
        var agriculture = await house.NewUnit("agriculture", "清河县农业农村局", town.CountyOffice.Id, ScopeKind.County, town.County);
        var police = await house.NewUnit("police", "清河县公安局", town.CountyOffice.Id, ScopeKind.County, town.County);
        return new Yard(house, town)
        {
            Agriculture = agriculture,
            Police = police,
            Farmer = await house.NewPerson(Role.DepartmentHandler, agriculture.Id, displayName: "田野"),
            Officer = await house.NewPerson(Role.DepartmentHandler, police.Id, displayName: "高明"),
            EcologyHead = await house.NewPerson(Role.DepartmentHead, town.Ecology.Id, displayName: "林局长"),
            Case = await CaseInHand(house, town),
        };
    }

    /// <summary>A case the grid worker has in hand.</summary>
    public static async Task<Guid> CaseInHand(TestHouse house, Town town)
    {
        var told = (await house.Get<Linli.Cases.Report.ReportCase>().Run(StoryTests.Humming(town) with { Text = "邻居院里养了四十头小猪，臭得开不了窗。", Tile = null }, town.Resident)).ThrowIfRefused();
        (await house.Get<ICases>().Do(CaseAddress.Of(told.Id),
        [
            (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }),
            (CaseVerb.Accept, new VerbInput { Category = "0111" }),
            (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        return told.Id;
    }

    /// <summary>What the whistle says.</summary>
    public WhistleInput Form(params Guid[] units) => new()
    {
        Matter = "院内养了约四十头仔猪，粪污外流，气味扰民。",
        Power = "对养殖污染的执法权、动物检疫。",
        Lack = "社区劝过两次，没有执法权。",
        Urgency = Urgency.Normal,
        Units = units.Length > 0 ? units : [Agriculture.Id, Town.Ecology.Id, Police.Id],
    };

    /// <summary>Drafts, requests and issues it.</summary>
    public async Task<Yard> Blown(Urgency urgency = Urgency.Normal)
    {
        await Draft(Town.Secretary, Form() with { Urgency = urgency });
        await Done(Town.Secretary, WhistleVerb.Request);
        await Done(Town.Dispatcher, WhistleVerb.Issue);
        return this;
    }

    public async Task<Outcome<WhistleDone>> TryDraft(Person by, WhistleInput form, Guid? matter = null)
    {
        var drafted = await House.Get<DraftWhistle>().Run(new WhistleDraft(matter ?? Case, form), Town.As(by));
        if (!drafted.IsRefused)
            Whistle = drafted.Value.Id;
        return drafted;
    }

    public async Task Draft(Person by, WhistleInput form) => (await TryDraft(by, form)).ThrowIfRefused();

    public Task<Outcome<WhistleDone>> Try(Person by, WhistleVerb verb, WhistleInput? input = null) =>
        House.Get<WhistleVerbs>().Run(Whistle, verb, input ?? new WhistleInput(), Town.As(by));

    public async Task Done(Person by, WhistleVerb verb, WhistleInput? input = null)
    {
        (await Try(by, verb, input)).ThrowIfRefused();
        await NoOrphans();
    }

    public async Task Refused(Person by, WhistleVerb verb, string reason, WhistleInput? input = null)
    {
        var refused = (await Try(by, verb, input)).Refusals;
        refused.Select(one => one.Key).ShouldContain("Whistles.Refusal." + reason);
        foreach (var one in refused)
            one.In(Language.Zh).ShouldNotContain("[");
    }

    /// <summary>All three report in.</summary>
    public async Task AllCome()
    {
        foreach (var person in new[] { Farmer, Town.EcologyHandler, Officer })
            await Done(person, WhistleVerb.CheckIn);
    }

    /// <summary>The street records the conference: each has a duty for the ninth.</summary>
    public async Task Conferred() => await Done(Town.Dispatcher, WhistleVerb.HoldConference, new WhistleInput
    {
        Text = "先转移仔猪，再清理院子。",
        Duties = [.. (await Invitations()).Values.Select(one => new DutyInput(one.Id, "按分工办理。", new LocalDate(2026, 3, 9)))],
    });

    /// <summary>Every department answers its duty.</summary>
    public async Task Answered()
    {
        foreach (var person in new[] { Farmer, Town.EcologyHandler, Officer })
            await Done(person, WhistleVerb.AnswerDuty, new WhistleInput { Text = "已办。" });
    }

    public async Task<Whistle> Load()
    {
        using var db = House.Read();
        return await db.Whistles.Include(row => row.Invitations).Include(row => row.Cases).SingleAsync(row => row.Id == Whistle);
    }

    public async Task<Dictionary<Guid, Invitation>> Invitations() => (await Load()).Invitations.ToDictionary(one => one.UnitId);

    public async Task<Guid> InvitationOf(Unit unit) => (await Invitations())[unit.Id].Id;

    public async Task<ClockRow?> ClockOf(Guid subject, ClockKind kind)
    {
        using var db = House.Read();
        return await db.Clocks.Where(clock => clock.SubjectId == subject && clock.Kind == kind).OrderByDescending(clock => clock.StartedAt).FirstOrDefaultAsync();
    }

    public async Task<Linli.Cases.Domain.Case> Matter()
    {
        using var db = House.Read();
        return await db.Cases.SingleAsync(row => row.Id == Case);
    }

    private async Task NoOrphans()
    {
        using var db = House.Read();
        (await House.Get<IWhistles>().Orphans(db).ToListAsync()).ShouldBeEmpty();
        (await House.Get<ICases>().Orphans(db).ToListAsync()).ShouldBeEmpty();
    }
}
