using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Tests.Houses;
using Case = Linli.Cases.Domain.Case;

namespace Linli.Tests.Cases;

/// <summary>A case that the street has sent to the ecology bureau, on Wednesday 2026-03-04 at ten; from here the side roads begin.</summary>
internal sealed class Road
{
    private Road(TestHouse house, Town town, Guid id, string code) => (House, Town, Id, Code) = (house, town, id, code);

    public TestHouse House { get; }

    public Town Town { get; }

    public Guid Id { get; }

    public string Code { get; }

    public Case Case
    {
        get
        {
            using var db = House.Read();
            return db.Cases.Single(row => row.Id == Id);
        }
    }

    public List<CaseRequest> Requests
    {
        get
        {
            using var db = House.Read();
            return [.. db.CaseRequests.Where(row => row.CaseId == Id).OrderBy(row => row.Number)];
        }
    }

    public List<Fact> Facts
    {
        get
        {
            using var db = House.Read();
            return [.. db.Facts.Where(fact => fact.SubjectId == Id).OrderBy(fact => fact.Version)];
        }
    }

    public static async Task<Road> Sent(TestHouse house, Town? town = null, string category = "0201")
    {
        town ??= await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        var road = new Road(house, town, told.Id, told.TrackingCode);
        await road.Do(CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.Secretary);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), [
            (CaseVerb.Accept, new VerbInput { Category = category }),
            (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id }),
        ], town.As(town.Dispatcher))).ThrowIfRefused();
        return road;
    }

    public Task<Outcome<CaseDone>> Try(CaseVerb verb, VerbInput input, Act act) => House.Get<CaseVerbs>().Run(CaseAddress.Of(Id), verb, input, act);

    public Task<Outcome<CaseDone>> Try(CaseVerb verb, VerbInput input, Person person) => Try(verb, input, Town.As(person));

    public async Task Do(CaseVerb verb, VerbInput input, Act act)
    {
        (await Try(verb, input, act)).ThrowIfRefused();
        using var db = House.Read();
        House.Get<ICases>().Orphans(db).ShouldBeEmpty($"after {verb}");
    }

    public Task Do(CaseVerb verb, VerbInput input, Person person) => Do(verb, input, Town.As(person));

    public async Task IsRefused(string key, CaseVerb verb, VerbInput input, Act act) =>
        (await Try(verb, input, act)).Refusals.Select(reason => reason.Key).ShouldContain("Cases.Refusal." + key);

    public Task IsRefused(string key, CaseVerb verb, VerbInput input, Person person) => IsRefused(key, verb, input, Town.As(person));

    /// <summary>The latest clock of a kind, open or stopped.</summary>
    public ClockRow Clock(ClockKind kind)
    {
        using var db = House.Read();
        return db.Clocks.Where(clock => clock.SubjectId == Id && clock.Kind == kind).ToList().OrderByDescending(clock => clock.StartedAt).ThenBy(clock => clock.StoppedAt is not null).First();
    }

    public ClockKind[] Open()
    {
        using var db = House.Read();
        return [.. db.Clocks.Where(clock => clock.SubjectId == Id && clock.StoppedAt == null).Select(clock => clock.Kind).ToList().Order()];
    }

    /// <summary>How many notices with this sentence somebody's post or role has.</summary>
    public async Task<List<string>> Told(string key)
    {
        await House.Settle();
        using var db = House.Read();
        return [.. db.NotificationsInbox.Where(row => row.What.Contains("Cases.News." + key + "\"")).Select(row => row.Recipient)];
    }
}
