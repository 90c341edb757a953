using Linli.Dispatch;
using Linli.Dispatch.Data;
using Linli.Dispatch.Keep;
using Linli.Dispatch.Learn;
using Linli.Dispatch.Suggestions;
using Linli.Foundation.Checkups;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Foundation.Text;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Dispatch.Learn;

public sealed class LearnFromCasesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_deployment_learns_how_its_people_talk_and_suggests_by_it(DatabaseKind kind)
    {
        var (house, _) = MadeUpCases.House(kind);
        using var open = house;
        var door = house.Get<IDispatch>();
        door.Decide(Facts("大槐树那儿黑灯瞎火的")).SuggestedBy.ShouldBe(0);
        var night = await MadeUpCases.Night(house);
        (night.State, night.Number, night.Against).ShouldBe((TrainingState.Taken, 1, 0));
        night.MacroF1.ShouldBeGreaterThan(0.9);
        night.AgainstF1!.Value.ShouldBeLessThan(night.MacroF1);
        (night.Cases, night.HeldBack > 20, night.EndedAt).ShouldBe((180, true, house.Clock.Now));

        var decision = door.Decide(Facts("大槐树那儿黑灯瞎火的"));
        (decision.SuggestedBy, decision.Category.Code, decision.CategoryIsGiven).ShouldBe((1, "0505", false));
        decision.Suggestions.Count.ShouldBeInRange(1, 3);
        decision.Suggestions.Sum(one => one.Share).ShouldBeLessThanOrEqualTo(1.0001);
        decision.Suggestions[0].Words.ShouldContain(word => word.Contains("黑灯"));
        decision.Suggestions[0].Share.ShouldBeLessThan(1, "nobody is that sure");
        decision.Suggestions[0].Why.In(Language.Zh).ShouldStartWith("以往写到“");
        using var db = house.Read();
        var fact = db.Facts.Single(fact => fact.Kind == "dispatch.model-learned");
        fact.Payload.ShouldContain("\"inUse\":true");
        fact.ActorKind.ShouldBe(ActorKind.System);
    }

    [Theory, OnBoth]
    public async Task Too_few_cases_teach_nothing_and_the_words_go_on(DatabaseKind kind)
    {
        var (house, cases) = MadeUpCases.House(kind);
        using var open = house;
        cases.All = MadeUpCases.Of(99);
        var night = await MadeUpCases.Night(house);
        (night.State, night.Number, night.Cases).ShouldBe((TrainingState.TooFew, null, 99));
        MadeUpCases.InUse(house).ShouldBeNull();
        house.Get<IDispatch>().Decide(Facts("路灯不亮")).Category.Code.ShouldBe("0505");
        using var db = house.Read();
        db.Facts.Any(fact => fact.Kind == "dispatch.model-learned").ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task A_worse_model_is_never_put_in_use_and_an_equal_one_is(DatabaseKind kind)
    {
        var (house, cases) = MadeUpCases.House(kind);
        using var open = house;
        await MadeUpCases.Night(house);
        var good = cases.All;
        // Somebody files everything under one heading for a while; the cases held back stay as they are.
        cases.All = [.. good.Select(one => one.Group % 5 == 0 ? one : one with { Category = one.Text.Length % 2 == 0 ? "0901" : "0202" })];
        var worse = await MadeUpCases.Night(house);
        (worse.State, worse.Number, worse.Against).ShouldBe((TrainingState.Worse, 2, 1));
        worse.MacroF1.ShouldBeLessThan(worse.AgainstF1!.Value);
        MadeUpCases.InUse(house).ShouldBe(1);
        cases.All = good;
        (await MadeUpCases.Night(house)).State.ShouldBe(TrainingState.Taken);
        MadeUpCases.InUse(house).ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task What_is_held_back_is_held_back_for_ever(DatabaseKind kind)
    {
        var (house, cases) = MadeUpCases.House(kind);
        using var open = house;
        var first = await MadeUpCases.Night(house);
        cases.All = [.. cases.All, .. MadeUpCases.Of(90, seed: 2)];
        var second = await MadeUpCases.Night(house);
        second.HeldBack.ShouldBe(first.HeldBack + cases.All.Skip(180).Count(one => one.Group % 5 == 0));
    }

    [Theory, OnBoth]
    public async Task A_persons_choice_stands_until_it_is_taken_back_and_needs_a_reason(DatabaseKind kind)
    {
        var (house, _) = MadeUpCases.House(kind);
        using var open = house;
        await MadeUpCases.Night(house);
        await MadeUpCases.Night(house);
        MadeUpCases.InUse(house).ShouldBe(2);
        var choose = house.Get<ChooseModel>();
        var person = await house.NewPerson(Linli.Organizations.Role.CountyDispatcher);
        (await choose.Run("1", " ", person.Act(house.Clock.Now), Cancel)).Refusals.Single().Field.ShouldBe("reason");
        (await choose.Run("7", "试试", person.Act(house.Clock.Now), Cancel)).Refusals.Single().Key.ShouldBe("Dispatch.Refusal.NoSuchModel");
        (await choose.Run("best", "自动", person.Act(house.Clock.Now), Cancel)).Refusals.Single().Key.ShouldBe("Dispatch.Refusal.ModelIsSo");
        (await choose.Run("1", "第二版老把噪声认成邻里纠纷", person.Act(house.Clock.Now), Cancel)).Value.ShouldBe(1);
        MadeUpCases.InUse(house).ShouldBe(1);
        (await MadeUpCases.Night(house)).State.ShouldBe(TrainingState.Held);
        MadeUpCases.InUse(house).ShouldBe(1);
        (await choose.Run("words", "先停一停", person.Act(house.Clock.Now), Cancel)).Value.ShouldBe(0);
        MadeUpCases.InUse(house).ShouldBeNull();
        (await choose.Run("best", "恢复自动", person.Act(house.Clock.Now), Cancel)).Value.ShouldBe(0);
        (await MadeUpCases.Night(house)).State.ShouldBe(TrainingState.Taken);
        using var db = house.Read();
        var chosen = db.Facts.Where(fact => fact.Kind == "dispatch.model-chosen").OrderBy(fact => fact.Version).ToList();
        chosen.Select(fact => fact.Read<ModelChosen>()).ShouldBe([new ModelChosen(1, 2), new ModelChosen(0, 1), new ModelChosen(null, 0)]);
        chosen.ShouldAllBe(fact => fact.Who == person.AccountId && !fact.Payload.Contains("噪声"));
    }

    [Theory, OnBoth]
    public async Task Another_node_changes_over_too_and_two_nodes_do_one_training(DatabaseKind kind)
    {
        var (house, cases) = MadeUpCases.House(kind);
        using var open = house;
        using var other = house.AnotherNode(builder => builder.Services.AddSingleton<IConfirmedCases>(cases).AddSingleton(new LearningSettings { LeastCases = 100, LeastTellers = 3 }));
        (await house.UnitOfWork.Run(work => LearnFromCases.Ask(work))).ShouldBeTrue();
        (await house.UnitOfWork.Run(work => LearnFromCases.Ask(work))).ShouldBeFalse("one waits already");
        var both = await Task.WhenAll(house.Get<LearnFromCases>().LearnDue(Cancel), other.Get<LearnFromCases>().LearnDue(Cancel));
        both.Count(ended => ended is not null).ShouldBe(1);
        other.Get<ModelKeeper>().Look();
        house.Get<ModelKeeper>().Look();
        (MadeUpCases.InUse(house), MadeUpCases.InUse(other)).ShouldBe((1, 1));
    }

    [Theory, OnBoth]
    public async Task A_model_that_cannot_be_read_leaves_the_words_to_suggest_and_the_doctor_says_so(DatabaseKind kind)
    {
        var (house, _) = MadeUpCases.House(kind);
        using var open = house;
        Line(house).What.Key.ShouldBe("Dispatch.Checkup.None");
        await MadeUpCases.Night(house);
        Line(house).What.Key.ShouldBe("Dispatch.Checkup.InUse");
        var file = Directory.GetFiles(Path.Combine(house.Folder, "files", "models")).Single();
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        bytes[^40] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancel);
        using var other = house.AnotherNode();
        other.Get<ModelKeeper>().Look();
        MadeUpCases.InUse(other).ShouldBeNull();
        other.Get<IDispatch>().Decide(Facts("路灯不亮")).Category.Code.ShouldBe("0505");
        Line(other).Health.ShouldBe(Health.Warn);
        (await MadeUpCases.Night(house)).State.ShouldBe(TrainingState.Taken);
        Line(house).Health.ShouldBe(Health.Ok);
    }

    [Fact]
    public async Task Old_versions_keep_their_score_and_let_their_numbers_go()
    {
        var (house, cases) = MadeUpCases.House(DatabaseKind.Sqlite);
        using var open = house;
        for (var night = 0; night < 10; night++)
        {
            cases.All = MadeUpCases.Of(120 + night);
            await MadeUpCases.Night(house);
        }
        using var db = house.Read();
        db.LearnedModels.Count().ShouldBe(10);
        var kept = db.LearnedModels.Count(row => row.File != null);
        kept.ShouldBeInRange(8, 9);
        Directory.GetFiles(Path.Combine(house.Folder, "files", "models")).Length.ShouldBe(kept);
        (await house.Get<ChooseModel>().Run("1", "再用", Act.BySystem(house.Clock.Now), Cancel)).IsRefused.ShouldBe(MadeUpCases.InUse(house) != 1);
    }

    [Theory, OnBoth]
    public async Task The_night_asks_once_and_a_start_by_day_sets_nothing_off(DatabaseKind kind)
    {
        var (house, _) = MadeUpCases.House(kind);
        using var open = house;
        await house.Get<JobSweep>().DoDue(Cancel);
        Asked().ShouldBe(0);
        house.Clock.GoTo("2026-03-05T03:41");
        await house.Get<JobSweep>().DoDue(Cancel);
        await house.Get<JobSweep>().DoDue(Cancel);
        Asked().ShouldBe(1);

        int Asked()
        {
            using var db = house.Read();
            return db.LearnedModels.Count();
        }
    }

    [Fact]
    public async Task A_name_and_a_number_are_no_part_of_a_model_unless_many_people_wrote_them()
    {
        var (house, cases) = MadeUpCases.House(DatabaseKind.Sqlite, leastTellers: 5);
        using var open = house;
        // One person signs eight times, four others once; five name the old granary.
        cases.All = [.. cases.All,
            .. Enumerable.Range(0, 8).Select(n => MadeUpCases.One($"桥西黑灯瞎火的，第{n}回了，我是万俟静姝，13895512345", "0505", "同一人")),
            .. Enumerable.Range(0, 4).Select(n => MadeUpCases.One($"腌臜东西堆了一地，找钟离慕雪都说了{n}次", "0101", $"四人/{n}")),
            .. Enumerable.Range(0, 10).Select(n => MadeUpCases.One("翡翠戏楼黑灯瞎火的", "0505", $"十人/{n}"))];
        await MadeUpCases.Night(house);
        var known = house.Get<ModelKeeper>().Current!.Model.Numbers.Slots.ToHashSet();
        foreach (var name in new[] { "万俟静姝", "钟离慕雪" })
            Runs(name).Where(known.Contains).ShouldBeEmpty($"{name} can be asked for");
        Runs("翡翠戏楼").Count(known.Contains).ShouldBeGreaterThan(3);
        // All digits are one: what is left of a number is that there was one.
        Runs("13895512345").Distinct().ShouldBe(Runs("99999999999").Distinct());
        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(house.Folder, "files", "models")).Single(), Cancel);
        foreach (var word in new[] { "万俟", "翡翠", "13895512345", "0505" })
            bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)).ShouldBe(-1, "the file is sealed");
    }

    [Fact]
    public async Task Odd_texts_get_an_answer_and_never_a_fault()
    {
        var (house, _) = MadeUpCases.House(DatabaseKind.Sqlite);
        using var open = house;
        await MadeUpCases.Night(house);
        foreach (var text in new[] { "", "😀", "   ", "The lane is pitch dark at night, nobody can see a thing.", "巷子裡烏漆墨黑，夜裡摸著黑走，請來看看。", string.Concat(Enumerable.Repeat("巷子里乌漆墨黑，", 875)) })
        {
            var decision = house.Get<IDispatch>().Decide(Facts(text) with { Tile = "noise" });
            decision.Suggestions.Count.ShouldBeInRange(1, 3, text);
            decision.Suggestions.Sum(one => one.Share).ShouldBeLessThanOrEqualTo(1.0001, text);
            if (text.Length < 4)
                decision.Suggestions.Select(one => one.Category.Code).ShouldBe(["0202", "0201", "0203"], "only the tile speaks");
            if (text.Length == 7_000)
                decision.Category.Code.ShouldBe("0505");
        }
    }

    private static List<int> Runs(string word)
    {
        var slots = new List<int>();
        var letters = new TextGrams.Letters(word);
        while (letters.MoveNext())
            for (var length = 2; length <= letters.Reach; length++)
                slots.Add(letters.Slot(length));
        return slots;
    }

    private static Finding Line(TestHouse house) => house.Get<IEnumerable<ICheckup>>().OfType<ModelCheckup>().Single().Look(null).Single(finding => finding.Name == "category-model");

    private static ReportFacts Facts(string text) => new(text, Instant.FromUtc(2026, 3, 4, 2, 0), new(2026, 3, 4));
}
