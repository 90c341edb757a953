using System.Text.Json;
using Linli.Tests;
using Linli.Tests.Houses;
using Microsoft.Playwright;

namespace Linli.Journeys.Browsing;

/// <summary>One person with one device, walking through real pages; every page is looked at by axe-core and kept as a picture.</summary>
public sealed class Walker : IAsyncDisposable
{
    private static readonly string AxeCore = File.ReadAllText(Path.Combine(Repository.Root, "src/Linli/node_modules/axe-core/axe.min.js"));
    private readonly IBrowserContext _context;
    private readonly bool _script;
    private readonly string _journey;
    private readonly string _address;
    private int _pictures;

    private Walker(IBrowserContext context, IPage page, string journey, string address, bool script) =>
        (_context, Page, _journey, _address, _script) = (context, page, journey, address, script);

    /// <summary>The browser's page.</summary>
    public IPage Page { get; }

    /// <summary>Someone with a phone, 360×640.</summary>
    public static Task<Walker> WithPhone(Chromium chromium, TestHouse house, string journey, bool script = true) => New(chromium, house, journey, 360, 640, script, phone: true);

    /// <summary>Someone at a desk, 1440×900.</summary>
    public static Task<Walker> AtDesk(Chromium chromium, TestHouse house, string journey, bool script = true) => New(chromium, house, journey, 1440, 900, script, phone: false);

    private static async Task<Walker> New(Chromium chromium, TestHouse house, string journey, int width, int height, bool script, bool phone)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = phone ? 2 : 1,
            IsMobile = phone,
            HasTouch = phone,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            JavaScriptEnabled = script,
            BypassCSP = script, // for axe-core alone; a test of its own holds the policy
        });
        context.SetDefaultTimeout(15_000);
        return new Walker(context, await context.NewPageAsync(), journey, house.Address, script);
    }

    /// <summary>Opens an address of the house and looks at the page.</summary>
    public async Task Open(string path)
    {
        var answer = await Page.GotoAsync(path.StartsWith("http", StringComparison.Ordinal) ? path : _address + path);
        answer!.Status.ShouldBe(200, $"{path}: {await Page.TitleAsync()}");
    }

    /// <summary>Signs in through the form.</summary>
    public async Task SignIn(Person person)
    {
        await Open("/sign-in");
        await Page.FillAsync("input[name=name], input[name=Name]", person.AccountName);
        await Page.FillAsync("input[type=password]", Person.Password);
        await Press("button[type=submit]:visible", inForm: "form:has(input[type=password])");
        (await Page.InputValueAsync("input[type=password]", new PageInputValueOptions { Timeout = 1 }).ContinueWith(t => t.IsCompletedSuccessfully)).ShouldBeFalse("still at the sign-in page: " + await Text());
    }

    /// <summary>Signs in anew: time has passed, and a session at a desk rests after half an hour.</summary>
    public async Task SignInAgain(Person person)
    {
        await _context.ClearCookiesAsync();
        await SignIn(person);
    }

    /// <summary>Chooses what is called so in a list.</summary>
    public async Task Choose(string select, string words) =>
        await Page.SelectOptionAsync(select, (await Page.Locator($"{select} option:has-text('{words}')").First.GetAttributeAsync("value"))!);

    /// <summary>Presses a button and waits for the next page.</summary>
    public async Task Press(string selector, string? inForm = null)
    {
        var button = inForm is null ? Page.Locator(selector).First : Page.Locator(inForm).Locator(selector).First;
        await Task.WhenAll(Page.WaitForLoadStateAsync(), button.ClickAsync());
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>The words on the page.</summary>
    public Task<string> Text() => Page.Locator("body").InnerTextAsync();

    /// <summary>The words must be on the page.</summary>
    public async Task Sees(params string[] words)
    {
        var text = await Text();
        foreach (var word in words)
            text.ShouldContain(word);
    }

    /// <summary>Takes a picture of the whole page and lets axe-core look at it.</summary>
    public async Task Look(string name) => (await Faults(name)).ShouldBeEmpty($"{_journey} {name}");

    /// <summary>Opens a page and gives everything wrong with it.</summary>
    public async Task<List<string>> Inspect(string path, string name)
    {
        var answer = await Page.GotoAsync(_address + path);
        if (answer!.Status != 200)
            return [$"{path}: answered {answer.Status}"];
        return [.. (await Faults(name)).Select(fault => $"{path}: {fault}")];
    }

    private async Task<List<string>> Faults(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "journeys", _journey)).FullName;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{++_pictures:00}-{name}.png"), FullPage = true });
        // axe-core is script itself: what it finds with script on holds for the same page without.
        if (!_script)
            return [];
        var faults = await AccessibilityFaults();
        if (await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth + 1"))
            faults.Add("wider than the screen");
        if (await Page.EvaluateAsync<bool>("() => /\\[[A-Z][A-Za-z]+\\.[A-Za-z0-9.-]+\\]/.test(document.body.innerText)"))
            faults.Add("a sentence is missing");
        return faults;
    }

    private async Task<List<string>> AccessibilityFaults()
    {
        await Page.EvaluateAsync(AxeCore);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })).violations.map(v => ({ id: v.id, impact: v.impact, nodes: v.nodes.map(n => n.html).slice(0, 3) }))");
        return [.. found.EnumerateArray().Select(fault => $"{fault.GetProperty("impact")} {fault.GetProperty("id")}: {string.Join(" | ", fault.GetProperty("nodes").EnumerateArray())}")];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
