using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Domain;

/// <summary>R3 in small: many people act on one case at the same moment from the same page; <c>./do bench race</c> lets 64 of them, a hundred times.</summary>
public sealed class CaseRaceTests
{
    [Theory, OnBoth]
    public async Task One_wins_and_everybody_else_is_told_what_changed(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await using var other = house.AnotherNode();
        var town = await Town.Build(house);
        Person[] people = [town.Secretary, town.GridHead, town.Dispatcher, town.CountyDispatcher];
        for (var round = 0; round < 5; round++)
        {
            var told = await StoryTests.Report(house, town);
            string seen;
            using (var db = house.Read())
                seen = CaseStamp.Of(await db.Cases.SingleAsync(row => row.Id == told.Id));
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => (number % 2 == 0 ? house : other).Get<CaseVerbs>().Run(CaseAddress.Of(told.Id),
                number % 3 == 0 ? CaseVerb.ProposeVoid : CaseVerb.Accept, new VerbInput { Category = "0201", Text = "不是一件事。", Seen = seen }, town.As(people[number % people.Length])))));
            answers.Count(answer => !answer.IsRefused).ShouldBe(1);
            answers.Where(answer => answer.IsRefused).ShouldAllBe(answer => answer.Refusals[0].Key == "Cases.Refusal.ChangedMeanwhile");
            using var after = house.Read();
            (await after.Facts.Where(fact => fact.SubjectId == told.Id).Select(fact => fact.Version).Order().ToListAsync()).ShouldBe([1, 2]);
        }
    }
}
