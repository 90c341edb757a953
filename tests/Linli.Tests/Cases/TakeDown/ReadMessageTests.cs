using Linli.Cases;
using Linli.Cases.TakeDown;
using NodaTime;

namespace Linli.Tests.Cases.TakeDown;

/// <summary>What is picked out of a message, and what is left alone. People and numbers are made up.</summary>
public sealed class ReadMessageTests
{
    // A Wednesday.
    private static readonly LocalDateTime Now = new(2026, 3, 4, 15, 30);

    [Fact]
    public void A_chat_with_head_number_and_name_is_taken_apart_and_the_number_leaves_the_words()
    {
        var read = ReadMessage.Of("""
            刘阿姨 2026/3/4 14:21
            王书记，我是金润嘉园3号楼的刘桂兰，昨晚十点半楼下肉铺的风机又响了，老人睡不着。
            我的电话：138 0000 5678，晚上七点以后联系我
            """, Now);
        read.Phone.ShouldBe("138 0000 5678");
        read.Name.ShouldBe("刘桂兰");
        read.When.ShouldBe("晚上七点以后联系我");
        read.Happened.ShouldBe(new LocalDateTime(2026, 3, 3, 22, 30));
        read.Words.ShouldNotContain("5678");
        read.Words.ShouldNotContain("14:21");
        read.Words.ShouldStartWith("王书记，我是金润嘉园3号楼的刘桂兰");
    }

    [Theory]
    [InlineData("13800005678", "138 0000 5678")]
    [InlineData("138-0000-5678", "138 0000 5678")]
    [InlineData("１３８００００５６７８", "138 0000 5678")]
    [InlineData("+86 13800005678", "138 0000 5678")]
    [InlineData("0943-8220001", "0943-8220001")]
    public void A_number_is_found_however_it_was_written(string typed, string written) =>
        ReadMessage.Of($"井盖丢了，打{typed}找我", Now).Phone.ShouldBe(written);

    [Theory]
    [InlineData("路灯不亮已经3天了，门牌号20260304")]
    [InlineData("身份证号620102199001011234不知道给谁")]
    [InlineData("一共三百户，每户2000元")]
    public void What_is_no_number_is_left_alone(string words)
    {
        var read = ReadMessage.Of(words, Now);
        read.Phone.ShouldBeNull();
        read.Words.ShouldBe(words);
    }

    [Theory]
    [InlineData("我叫马秀英，水管漏了", "马秀英")]
    [InlineData("我是5号楼的老陈，电梯又停了", "老陈")]
    [InlineData("我姓张，楼道没灯", null)]
    [InlineData("我是想问一下暖气费", null)]
    [InlineData("我是租户，房东不修", null)]
    [InlineData("李师傅:\n下水堵了", "李师傅")]
    [InlineData("联系人：白雪梅\n门口积水", "白雪梅")]
    [InlineData("物业群:\n下水堵了", null)]
    public void A_name_needs_words_that_say_so(string message, string? name) => ReadMessage.Of(message, Now).Name.ShouldBe(name);

    [Theory]
    [InlineData("今天早上8点多停水", 2026, 3, 4, 8, 0)]
    [InlineData("昨天下午三点四十分撞的", 2026, 3, 3, 15, 40)]
    [InlineData("前天晚上11点吵架", 2026, 3, 2, 23, 0)]
    [InlineData("昨晚十二点还在响", 2026, 3, 4, 0, 0)]
    [InlineData("2月28日 10:05 发现的", 2026, 2, 28, 10, 5)]
    [InlineData("12月30日晚上9点开始漏", 2025, 12, 30, 21, 0)]
    public void A_time_is_read_as_people_say_it(string words, int year, int month, int day, int hour, int minute) =>
        ReadMessage.Of(words, Now).Happened.ShouldBe(new LocalDateTime(year, month, day, hour, minute));

    [Theory]
    [InlineData("每天10点就停水")]
    [InlineData("今天晚上8点要停电吗")]
    [InlineData("13月40日10:00")]
    public void A_time_without_a_day_or_still_to_come_is_none(string words) => ReadMessage.Of(words, Now).Happened.ShouldBeNull();

    [Theory]
    [InlineData("发短信就行，上班接不了", ContactWay.TextOnly)]
    [InlineData("别打电话，孩子在睡觉", ContactWay.TextOnly)]
    [InlineData("我耳朵背，打给我儿子", ContactWay.Family)]
    [InlineData("老人没有手机，请你们来家里，麻烦上门说一声", ContactWay.Visit)]
    [InlineData("楼道灯坏了", null)]
    public void The_way_to_be_reached_is_taken_only_where_it_was_said(string words, ContactWay? way) => ReadMessage.Of(words, Now).Way.ShouldBe(way);

    [Fact]
    public void Whatever_is_pasted_is_read_without_a_fault()
    {
        foreach (var words in new[] { "", "\n\n", new string('我', 2000), new string('1', 2000), "：", "张:", "13800005678", new string('1', 500) + "点", "我是" + new string('的', 300), "<script>alert(1)</script>" })
            ReadMessage.Of(words, Now).Words.Length.ShouldBeLessThanOrEqualTo(words.Length);
    }
}
