using Linli.Areas;
using Linli.Dispatch;
using NodaTime;

namespace Linli.Tests.Dispatch;

public sealed class NearReportsTests
{
    private const string Lamp = "清水苑小区三号楼门口的路灯坏了半个月，晚上出门看不见台阶，老人摔了一跤";
    private const string LampAgain = "清水苑小区三号楼门口路灯不亮，看不见台阶，有老人摔了一跤，请尽快修";
    private const string LampOtherwise = "清水苑三号楼门前路灯不亮，台阶看不见，有老人摔跤，请尽快修";
    private const string Noise = "青石巷烧烤店半夜放音响，油烟很大，影响孩子写作业和睡觉";
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 2, 0);
    private static readonly GeoPoint Gate = new(108.9, 34.2);

    [Fact]
    public void The_same_text_twice_at_one_place_is_one_group()
    {
        var groups = NearReports.Group([At("a", Lamp, 0, Gate), At("b", Lamp, 1, Gate), At("c", Noise, 1, Gate)]);
        groups.Select(one => one.Group).ShouldBe(["a", "a", "c"]);
        groups[1].Score.ShouldBe(1);
        groups[2].Score.ShouldBe(0, "what is alone is near nothing");
    }

    [Fact]
    public void The_same_matter_in_other_words_is_one_group() =>
        Of(At("a", Lamp, 0), At("b", LampAgain, 3), At("c", Noise, 3)).ShouldBe(["a", "a", "c"]);

    [Fact]
    public void The_desk_is_shown_more_than_a_group_is_made_of()
    {
        var (lamp, otherwise, noise) = (At("a", Lamp, 0), At("b", LampOtherwise, 3), At("c", Noise, 3));
        NearReports.To(lamp, [otherwise, noise], most: 5).Select(near => near.Other.Id).ShouldBe(["b"]);
        Of(lamp, otherwise, noise).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void The_same_text_far_apart_in_time_is_two_matters() =>
        Of(At("a", Lamp, 0), At("b", Lamp, 500)).ShouldBe(["a", "b"]);

    [Fact]
    public void The_same_text_at_places_far_apart_is_two_matters() =>
        Of(At("a", Lamp, 0, Gate), At("b", Lamp, 0, new GeoPoint(109.1, 34.2))).ShouldBe(["a", "b"]);

    [Fact]
    public void Texts_that_share_nothing_are_not_near_however_near_the_places() =>
        Of(At("a", Lamp, 0, Gate), At("b", Noise, 0, Gate)).ShouldBe(["a", "b"]);

    [Fact]
    public void Width_case_blanks_and_punctuation_do_not_matter() =>
        Of(At("a", "KTV 噪音扰民，夜里两点还在唱！", 0), At("b", "ＫＴＶ噪音扰民。夜里两点 还在唱", 0)).ShouldBe(["a", "a"]);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("👍")]
    [InlineData("？")]
    [InlineData("\ud83d")]
    public void What_holds_nothing_to_compare_stays_alone(string text)
    {
        NearReports.IsComparable(text).ShouldBeFalse();
        Of(At("a", text, 0), At("b", text, 0)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_very_long_text_is_compared_like_any_other()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(n => $"第{n}件事还是{Lamp}"));
        text.Length.ShouldBeGreaterThan(7_000);
        Of(At("a", text, 0), At("b", text + "。", 0), At("c", Noise, 0)).ShouldBe(["a", "a", "c"]);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var reports = Many(400);
        var straight = ById(reports);
        var chance = new Random(7);
        for (var turn = 0; turn < 3; turn++)
        {
            var mixed = reports.ToArray();
            chance.Shuffle(mixed);
            ById(mixed).ShouldBe(straight);
        }
    }

    [Fact]
    public void A_group_is_named_after_its_earliest_report() =>
        Of(At("later", Lamp, 2), At("first", Lamp, 0), At("middle", Lamp, 1)).ShouldBe(["first", "first", "first"]);

    [Fact]
    public void A_group_does_not_grow_from_neighbour_to_neighbour()
    {
        // Each text shares four fifths with the next and nothing with the sixth: all are neighbours, not one matter.
        var characters = string.Concat(Enumerable.Range(0, 1_200).Select(n => (char)(0x4E00 + n)));
        var reports = Enumerable.Range(0, 40).Select(n => At($"r{n:00}", characters.Substring(n * 20, 100), n)).ToArray();
        var groups = Of(reports);
        groups.Distinct().Count().ShouldBeGreaterThan(5);
        groups.CountBy(group => group).Max(group => group.Value).ShouldBeLessThan(10);
    }

    [Fact]
    public void A_big_matter_told_in_many_words_is_one_group()
    {
        // A place and a thing are in every one; what each pair of neighbours complains of differs.
        string[] told =
        [
            "槐荫里冷库整夜响，机器吵得睡不着", "槐荫里冷库半夜响，叉车吵得睡不着", "槐荫里冷库漏氨，老人咳嗽，楼道气味大",
            "槐荫里冷库又漏氨，楼道气味大", "槐荫里冷库扩建没有公示，业主都不同意", "槐荫里冷库又要扩建，没有公示，业主不同意",
        ];
        string[] others = ["柳河路公交站牌倒了没有人扶", "北坡村自来水发黄不能喝", "东风小学门口放学时车太多", "老粮站的围墙裂了怕倒下来", "青石巷下水道堵了往外冒"];
        var reports = told.Select((text, n) => At($"k{n}", text, n * 5)).Concat(others.Select((text, n) => At($"o{n}", text, n * 4))).ToArray();
        Of(reports).ShouldBe(["k0", "k0", "k0", "k0", "k0", "k0", "o0", "o1", "o2", "o3", "o4"]);
    }

    [Fact]
    public void Thousands_of_the_same_text_are_one_group()
    {
        // Many residents send one prepared text: its pieces are in every report, and it still is found.
        var groups = Of([.. Enumerable.Range(0, 3_000).Select(n => At($"r{n:0000}", Lamp, n / 300))]);
        groups.Distinct().ShouldBe(["r0000"]);
    }

    [Fact]
    public void Progress_only_grows_and_ends_at_one()
    {
        var told = new List<double>();
        NearReports.Group(Many(200), told.Add);
        told.ShouldBe(told.Order());
        told[^1].ShouldBe(1);
    }

    [Fact]
    public void No_reports_make_no_groups() => NearReports.Group([]).ShouldBeEmpty();

    // Made-up matters, each told one to four times.
    private static NearReport[] Many(int count)
    {
        var chance = new Random(11);
        string[] places = ["清水苑", "青石巷", "柳河路", "东风小学", "老粮站", "北坡村"];
        string[] troubles = ["路灯不亮看不见台阶", "井盖松动夜里响", "垃圾堆了三天没有人收", "水管漏水流到路上结冰", "楼道堆放纸箱电动车充电"];
        return [.. Enumerable.Range(0, count).Select(n => At($"r{n:000}", $"{places[chance.Next(6)]}{chance.Next(9)}号{troubles[chance.Next(5)]}，已经{chance.Next(20)}天", chance.Next(300)))];
    }

    private static NearReport At(string id, string text, int days, GeoPoint? point = null) => new(id, text, Monday + Duration.FromDays(days)) { Place = new NearPlace(point) };

    private static List<string> Of(params NearReport[] reports) => [.. NearReports.Group(reports).Select(one => one.Group)];

    private static List<(string Id, NearGroup Group)> ById(NearReport[] reports) =>
        [.. NearReports.Group(reports).Select((group, n) => (reports[n].Id, group)).OrderBy(one => one.Id, StringComparer.Ordinal)];
}
