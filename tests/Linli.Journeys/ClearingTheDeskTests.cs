using Linli.Cases;
using Linli.Cases.Report;
using Linli.Journeys.Browsing;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Journeys;

/// <summary>调度台清零: a dispatcher clears thirty mixed cases by keyboard alone. Keys and pages are counted: at most three keys and one page for an ordinary case.</summary>
public sealed class ClearingTheDeskTests(Chromium chromium)
{
    private const string Journey = "desk-by-keyboard";

    private static readonly string[] Ordinary =
    [
        "路灯不亮，晚上一片黑。", "楼道里堆满了杂物，过不去人。", "小区门口垃圾没人清。", "小广告贴满了楼道。", "流动摊贩占道卖菜。",
        "工地半夜施工，吵得睡不着。", "井盖坏了，走路踩上去晃。", "饭店油烟直接往居民楼排。",
    ];

    [Fact]
    public async Task Thirty_mixed_cases_leave_the_desk_by_keys_alone()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var numbers = await Reported(house, town);
        numbers.Count.ShouldBe(30);
        await using var desk = await Walker.AtDesk(chromium, house, Journey);
        await desk.SignIn(town.Dispatcher);
        await desk.Open("/cases/desk");
        await desk.Look("thirty-wait");
        var page = desk.Page;
        var (keys, pages, ordinaryKeys, ordinaryPages, ordinary, joined, read, chosen) = (0, 0, 0, 0, 0, 0, 0, 0);
        page.Load += (_, _) => pages++;
        async Task Key(string key)
        {
            keys++;
            await page.Keyboard.PressAsync(key);
        }
        async Task Turn(string key)
        {
            await page.EvaluateAsync("() => { window.before = true; }");
            await Key(key);
            await page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");
        }
        async Task TabTo(string selector)
        {
            for (var n = 0; n < 80; n++)
            {
                if (await page.EvaluateAsync<bool>("wanted => document.activeElement?.matches(wanted) ?? false", selector))
                    return;
                await Key("Tab");
            }
            throw new ShouldAssertException("the keyboard never came to " + selector);
        }

        for (var n = 0; n < 30; n++)
        {
            var (keysBefore, pagesBefore) = (keys, pages);
            if (joined < 3 && await page.Locator("[data-key=m]").CountAsync() > 0)
            {
                // The same matter told again: one key leads to joining, the number stands there already.
                await Turn("m");
                if (joined++ == 0)
                    await desk.Look("joining");
                await TabTo("form:has(input[name=master]) button[type=submit]");
                await Turn("Enter");
                if (!page.Url.Contains("/cases/desk", StringComparison.Ordinal))
                    await desk.Open("/cases/desk");
                continue;
            }
            if (await page.Locator("#form-original").CountAsync() > 0)
            {
                // A protected one: the original opens for a reason, the draft made of it is read and ticked.
                await TabTo("details:has(#form-original) > summary");
                await Key("Enter");
                await TabTo("#form-original textarea");
                await page.Keyboard.InsertTextAsync("写转办摘要");
                await TabTo("#form-original button");
                await Turn("Enter");
                await TabTo("input[name=summary-read]");
                await Key("Space");
                if (read++ == 0)
                    await desk.Look("summary-read");
                await TabTo("button[data-key=d]");
                await Turn("Enter");
                continue;
            }
            if (await page.EvaluateAsync<bool>("() => document.querySelector('select[name=to]')?.value === ''"))
            {
                // Nobody is proposed: the keyboard chooses.
                await TabTo("select[name=to]");
                await Key("ArrowDown");
                chosen++;
                await TabTo("button[data-key=d]");
                await Turn("Enter");
                continue;
            }
            await Turn("d");
            ordinary++;
            (ordinaryKeys, ordinaryPages) = (ordinaryKeys + keys - keysBefore, ordinaryPages + pages - pagesBefore);
            (keys - keysBefore).ShouldBeLessThanOrEqualTo(3);
            (pages - pagesBefore).ShouldBeLessThanOrEqualTo(1);
        }
        await desk.Look("cleared");
        using var db = house.Read();
        var left = await db.Cases.Where(c => c.State == CaseState.Submitted || c.State == CaseState.Accepted).Select(c => c.Number).ToListAsync(TestContext.Current.CancellationToken);
        left.ShouldBeEmpty($"ordinary {ordinary}, joined {joined}, read {read}, chosen {chosen}; {await desk.Text()}");
        joined.ShouldBe(3);
        read.ShouldBe(3, string.Join("; ", (await db.Cases.Where(c => c.Sensitive || c.Confidential).Select(c => new { c.Number, c.Category }).ToListAsync(TestContext.Current.CancellationToken)).Select(c => c.Number + " " + c.Category)));
        ordinary.ShouldBeGreaterThanOrEqualTo(20);
        TestContext.Current.TestOutputHelper?.WriteLine($"30 cases: {keys} keys, {pages} pages; ordinary {ordinary}: {ordinaryKeys} keys, {ordinaryPages} pages; joined {joined}, read {read}, chosen by hand {chosen}");
    }

    private static async Task<List<string>> Reported(TestHouse house, Town town)
    {
        List<string> numbers = [];
        async Task Report(string text, bool confidential = false)
        {
            // A minute apart, so that the queue has one order.
            house.Clock.Pass(TimeSpan.FromMinutes(1));
            var told = (await house.Get<ReportCase>().Run(new ReportInput
            {
                Where = new Areas.Whereabouts { Plate = town.Plate.Token },
                Text = text,
                Confidential = confidential,
                Contact = ContactWay.None,
            }, town.Resident)).ThrowIfRefused();
            numbers.Add(told.Number);
        }
        for (var n = 0; n < 22; n++)
            await Report($"{Ordinary[n % Ordinary.Length]}在第{"一二三四五六七八九十"[n / Ordinary.Length]}个路口。");
        await Report("我是三号楼的，邻居家的油烟机正对着我家窗户，不想让他知道是我说的。", confidential: true);
        await Report("有人在楼下空地私自搭棚子，请保密。", confidential: true);
        for (var n = 0; n < 3; n++)
            await Report($"金润嘉园南门的门禁杆坏了，抬不起来，车都堵在门口。第{n + 1}次说了。");
        for (var n = 0; n < 3; n++)
            await Report($"想问问{"低保医保养老"[(2 * n)..(2 * n + 2)]}怎么办理，要带什么材料。");
        await house.Settle();
        return numbers;
    }
}
