using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Search;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Search;

/// <summary>Cases are found by their words, by those who may see them, alike on both databases.</summary>
public sealed class CaseSearchTests
{
    [Theory, OnBoth]
    public async Task Two_characters_a_number_a_place_or_a_category_find_a_case(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var fan = await Report(house, town, "楼下冷库外机整夜嗡嗡响。");
        var lamp = await Report(house, town, "楼道灯坏了，WiFi 也没有。");
        await Indexed(house);
        var number = await Number(house, fan);
        await Finds(house, town.Secretary, "冷库", fan);
        await Finds(house, town.Secretary, "嗡嗡", fan);
        await Finds(house, town.Secretary, "灯", lamp);
        await Finds(house, town.Secretary, "ｗｉｆｉ", lamp);
        await Finds(house, town.Secretary, "楼道 坏了", lamp);
        await Finds(house, town.Secretary, "冷库 坏了");
        await Finds(house, town.Secretary, number, fan);
        await Finds(house, town.Secretary, number.Split('-')[1].TrimStart('0'), fan);
        await Finds(house, town.Secretary, "金润", lamp, fan);
        await Finds(house, town.Secretary, "🙂");
    }

    [Theory, OnBoth]
    public async Task Nobody_finds_what_is_out_of_sight_and_a_case_that_moves_is_found_where_it_went(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var smoke = await Report(house, town, "烟囱冒黑烟。");
        var elsewhere = await Report(house, town, "柳湖也冒黑烟。", at: town.OtherCommunity);
        await Indexed(house);
        await Finds(house, town.Secretary, "黑烟", smoke);
        await Finds(house, town.OtherSecretary, "黑烟", elsewhere);
        await Finds(house, town.Dispatcher, "黑烟", elsewhere, smoke);
        await Finds(house, town.EcologyHandler, "黑烟");
        await CaseListsTests.Send(house, town, smoke, town.Ecology.Id);
        await Indexed(house);
        await Finds(house, town.EcologyHandler, "黑烟", smoke);
    }

    [Theory, OnBoth]
    public async Task Words_of_a_protected_case_find_nothing_not_even_for_those_who_may_ask_to_read_them(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var secret = await Report(house, town, "三单元有人夜里敲打铁管。", confidential: true);
        var about = await Report(house, town, "社区干部敲打群众。", about: NamedParty.Community);
        await Indexed(house);
        await Finds(house, town.Secretary, "敲打");
        await Finds(house, town.CountyDispatcher, "敲打");
        await Finds(house, town.Secretary, await Number(house, secret), secret);
        await Finds(house, town.Secretary, await Number(house, about));
        await Finds(house, town.CountyDispatcher, await Number(house, about), about);
    }

    [Theory, OnBoth]
    public async Task A_reply_is_found_too_and_once_protected_nothing_of_it_is(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var fan = await Report(house, town, "整夜嗡嗡响。");
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(fan), CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached, Text = "说是压缩机，电话 13800005678" }, town.As(town.Secretary))).ThrowIfRefused();
        await Indexed(house);
        await Finds(house, town.Secretary, "压缩机", fan);
        await Finds(house, town.Secretary, "13800005678");
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(fan), CaseVerb.MakeConfidential, new VerbInput { Text = "她怕邻居知道" }, town.As(town.Secretary))).ThrowIfRefused();
        await Indexed(house);
        await Finds(house, town.Secretary, "压缩机");
        await Finds(house, town.Secretary, "嗡嗡");
    }

    [Theory, OnBoth]
    public async Task What_was_erased_is_found_no_more_from_the_same_moment(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await Indexed(house);
        await Finds(house, town.Secretary, "嗡嗡", told.Id);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.Withdraw, new VerbInput { Text = "不用了" }, town.Resident)).ThrowIfRefused();
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.EraseCase, new VerbInput(), town.Resident)).ThrowIfRefused();
        await Finds(house, town.Secretary, "嗡嗡");
        await Indexed(house);
        await Finds(house, town.Secretary, "嗡嗡");
        using var db = house.Read();
        (await db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM cases_search_words").SingleAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Pages_of_hits_follow_each_other_newest_first_and_the_counts_agree(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (all, search, sight) = await SevenLamps(house);
        using var db = house.Read();
        (await Walked(search, db, sight, "路灯", size: 3)).ShouldBe(all);
        (await search.Find(db, sight, new CaseQuery("路灯"), cancel: TestContext.Current.CancellationToken)).Counts.Of.Sum(count => count.Count).ShouldBe(7);
        (await search.Find(db, sight, new CaseQuery("路灯", IsOpen: false), cancel: TestContext.Current.CancellationToken)).Rows.ShouldBeEmpty();
        (await search.Find(db, sight, new CaseQuery("路灯", IsOpen: true, Group: "99"), cancel: TestContext.Current.CancellationToken)).Rows.Count
            .ShouldBe((await search.Find(db, sight, new CaseQuery("路灯"), cancel: TestContext.Current.CancellationToken)).Counts.Of.Where(count => count.Group == "99").Sum(count => count.Count));
    }

    [Theory, OnBoth]
    public async Task No_more_than_the_newest_are_counted_the_counts_say_so_and_every_hit_is_still_reached(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (all, search, sight) = await SevenLamps(house);
        using var db = house.Read();
        var some = (await search.Find(db, sight, new CaseQuery("路灯"), size: 3, most: 4, cancel: TestContext.Current.CancellationToken)).Counts;
        (some.IsAll, some.Of.Sum(count => count.Count)).ShouldBe((false, 4));
        var whole = (await search.Find(db, sight, new CaseQuery("路灯"), size: 3, most: 8, cancel: TestContext.Current.CancellationToken)).Counts;
        (whole.IsAll, whole.Of.Sum(count => count.Count)).ShouldBe((true, 7));
        (await Walked(search, db, sight, "路灯", size: 3, most: 4)).ShouldBe(all);
        (await Walked(search, db, sight, "路灯", size: 3, most: 3)).ShouldBe(all);
    }

    [Theory, OnBoth]
    public async Task Who_sees_few_of_the_newest_hits_finds_the_own_ones_behind_them(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (first, second) = (await Report(house, town, "烟囱冒黑烟。"), await Report(house, town, "又冒黑烟。"));
        for (var n = 0; n < 5; n++)
            await Report(house, town, "柳湖也冒黑烟。", at: town.OtherCommunity);
        await Indexed(house);
        var (search, sight) = (house.Get<CaseSearch>(), CaseListsTests.SightOf(house, town.Secretary));
        using var db = house.Read();
        (await Walked(search, db, sight, "黑烟", size: 1, most: 3)).ShouldBe([second, first]);
        var counts = (await search.Find(db, sight, new CaseQuery("黑烟"), size: 1, most: 3, cancel: TestContext.Current.CancellationToken)).Counts;
        (counts.IsAll, counts.Of.Sum(count => count.Count)).ShouldBe((true, 2));
    }

    [Theory, OnBoth]
    public async Task Hits_come_newest_first_from_one_block_to_the_next(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (first, second) = (await Report(house, town, "井盖松了"), await Report(house, town, "井盖没了"));
        await Indexed(house);
        using var db = house.Read();
        var index = house.Get<SearchIndex>();
        await house.UnitOfWork.Run(work =>
        {
            // As if fifty thousand cases had come between the two.
            SearchIndex.Forget(work, second);
            var row = index.Row(index.Read(db, [second])[0], 50_000);
            SearchWordRows.Put(work, [(row, index.Read(db, [second])[0].Words)]);
            return 0;
        });
        var third = await Report(house, town, "井盖响");
        await Indexed(house);
        (await Walked(house.Get<CaseSearch>(), db, CaseListsTests.SightOf(house, town.Secretary), "井盖", size: 1, most: 2)).ShouldBe([third, second, first]);
        (await Walked(house.Get<CaseSearch>(), db, CaseListsTests.SightOf(house, town.Secretary), "井盖", size: 5, most: 9)).ShouldBe([third, second, first]);
    }

    [Theory, OnBoth]
    public async Task A_batch_taken_twice_changes_nothing(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (first, second) = (await Report(house, town, "井盖松了"), await Report(house, town, "井盖没了"));
        await Indexed(house);
        await house.UnitOfWork.Run(work => work.Db.Listeners.Where(listener => listener.Name == SearchIndex.Position).ExecuteUpdate(set => set.SetProperty(listener => listener.Position, 0)));
        await Indexed(house);
        await Finds(house, town.Secretary, "井盖", second, first);
    }

    [Theory, OnBoth]
    public async Task What_is_erased_while_its_words_are_reckoned_does_not_come_into_the_index(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (stays, goes) = (await Report(house, town, "路灯不亮"), await Report(house, town, "路灯又不亮"));
        IReadOnlyList<FoundBy> read;
        using (var db = house.Read())
            read = house.Get<SearchIndex>().Read(db, [stays, goes]);
        read.Count.ShouldBe(2);
        foreach (var verb in (CaseVerb[])[CaseVerb.Withdraw, CaseVerb.EraseCase])
            (await house.Get<CaseVerbs>().Run(CaseAddress.Of(goes), verb, new VerbInput { Text = "不用了" }, town.Resident)).ThrowIfRefused();
        await house.UnitOfWork.Run(work =>
        {
            house.Get<SearchIndex>().Write(work, read);
            return read.Count;
        });
        using (var db = house.Read())
            (await db.Set<SearchRow>().Select(row => row.CaseId).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([stays]);
    }

    [Fact]
    public void A_word_stands_in_the_index_as_a_number_that_only_this_deployments_key_makes()
    {
        var (ours, others) = (new SearchKey(Linli.Foundation.Privacy.KeyRing.InMemory()), new SearchKey(Linli.Foundation.Privacy.KeyRing.InMemory()));
        ours.Of("电梯").ShouldBe(ours.Of("电梯"));
        ours.Of("电梯").ShouldNotBe(ours.Of("梯电"));
        ours.Of("电梯").ShouldNotBe(others.Of("电梯"));
        SearchKey.Token(ours.Of("电梯")).ShouldAllBe(c => char.IsAsciiHexDigitLower(c));
    }

    // A minute between two reports: facts of one instant have no order of their own.
    private static Task<Guid> Report(TestHouse house, Town town, string text, bool confidential = false, NamedParty? about = null, Guid? at = null)
    {
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        return CaseListsTests.Report(house, town, text, confidential, about, at);
    }

    /// <summary>Until the index knows of everything.</summary>
    internal static async Task Indexed(TestHouse house)
    {
        await house.Settle();
        while (await house.Get<SearchIndex>().CatchUp())
        {
        }
    }

    private static async Task<(List<Guid> NewestFirst, CaseSearch Search, Linli.Cases.Lists.CaseSight Sight)> SevenLamps(TestHouse house)
    {
        var town = await Town.Build(house);
        var all = new List<Guid>();
        for (var n = 0; n < 7; n++)
            all.Insert(0, await Report(house, town, $"第 {n} 盏路灯不亮"));
        await Indexed(house);
        return (all, house.Get<CaseSearch>(), CaseListsTests.SightOf(house, town.Dispatcher));
    }

    private static async Task<List<Guid>> Walked(CaseSearch search, Linli.Foundation.Data.LinliDb db, Linli.Cases.Lists.CaseSight sight, string text, int size, int most = CaseSearch.LookedMost)
    {
        var walked = new List<Guid>();
        for (long? after = null; ;)
        {
            var page = await search.Find(db, sight, new CaseQuery(text), after, size, most);
            walked.AddRange(page.Rows.Select(row => row.Case.Id));
            if (page.Next is not { } next)
                return walked;
            after = next;
        }
    }

    private static async Task<string> Number(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return (await db.Cases.SingleAsync(row => row.Id == id)).Number;
    }

    private static async Task Finds(TestHouse house, Person person, string text, params Guid[] cases)
    {
        using var db = house.Read();
        (await house.Get<CaseSearch>().Find(db, CaseListsTests.SightOf(house, person), new CaseQuery(text))).Rows.Select(row => row.Case.Id).ShouldBe(cases, text);
    }
}
