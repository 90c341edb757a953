using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Linli.Shell;

/// <summary>What a page knows about the one who looks: language, elder view, the moment, and the house's words. One per request.</summary>
public sealed class PageContext(IHttpContextAccessor http, IClock clock, DeploymentZone zone, IOptions<Site> site)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>The request; pages are rendered on the server, so there always is one.</summary>
    public HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A page is rendered within a request.");

    /// <summary>The reader's language.</summary>
    public Language Language => LookChoice.Of(Http).Language;

    /// <summary>长辈版: the text size in pixels an elder chose (18, 24 or 30), or 0 for the ordinary view.</summary>
    public int ElderSize => LookChoice.Of(Http).ElderSize;

    /// <summary>True in 长辈版.</summary>
    public bool IsElder => ElderSize > 0;

    /// <summary>One moment for the whole page, so that no two parts of it disagree.</summary>
    public Instant Now => _now;

    /// <summary>Who stands behind this deployment.</summary>
    public Site Site => site.Value;

    /// <summary>The words for times, in the reader's language and the deployment's zone.</summary>
    public TimeWords Time => new(Language, zone.Zone, Now);

    /// <summary>The language as pages and browsers name it.</summary>
    public string LanguageTag => Language == Language.Zh ? "zh-CN" : "en";

    /// <summary>The sentence for a key in the reader's language.</summary>
    public string Say(string key, params object?[] args) => Texts.Say(Language, key, args);

    /// <summary>The phrase in the reader's language, its instants as people say them.</summary>
    public string Say(Phrase phrase) => Time.Worded(phrase).In(Language);

    /// <summary>The refusal in the reader's language, its instants as people say them.</summary>
    public string Say(Refusal refusal) => Say(new Phrase(refusal.Key, refusal.Args));

    /// <summary>Picks one of two texts that data (not resource files) hold in both languages.</summary>
    public string Pick(string chinese, string english) => Language == Language.Zh || english.Length == 0 ? chinese : english;

    /// <summary>This address with one query value changed, for switches, sorting and pages.</summary>
    public string Here(string name, string? value) => Addresses.With(Http.Request, name, value);
}
