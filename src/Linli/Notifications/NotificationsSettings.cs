using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Notifications;

/// <summary>Channels and hours of this deployment: settings <c>Linli:Notifications</c>.</summary>
public sealed record NotificationsSettings
{
    /// <summary>True for practice and demonstration: nothing leaves the house.</summary>
    public bool Silent { get; init; }

    /// <summary>The language of messages outside.</summary>
    public Language Language { get; init; } = Language.Zh;

    /// <summary>Quiet hours begin, e.g. <c>22:00</c>: routine messages wait. What is set on the page of channels stands above this.</summary>
    public string QuietFrom { get; init; } = "22:00";

    /// <summary>Quiet hours end, e.g. <c>07:00</c>.</summary>
    public string QuietUntil { get; init; } = "07:00";

    /// <summary>When the digests go out.</summary>
    public IReadOnlyList<string> DigestAt { get; init; } = ["08:30", "17:00"];

    /// <summary>Seconds a gateway may take to answer.</summary>
    public double TimeoutSeconds { get; init; } = 10;

    /// <summary>A file of steps for what nobody reads, in place of the built-in ones (the form of data/unread.json).</summary>
    public string? Unread { get; init; }

    /// <summary>Seconds between signs of life on a live stream.</summary>
    public double HeartbeatSeconds { get; init; } = 15;

    /// <summary>Minutes after which a live stream ends and the browser asks anew, and is authenticated anew.</summary>
    public double StreamMinutes { get; init; } = 10;

    /// <summary>The SMS gateway; null when there is none.</summary>
    public SmsSettings? Sms { get; init; }

    /// <summary>The voice-call gateway; null when there is none.</summary>
    public VoiceSettings? Voice { get; init; }

    /// <summary>The mail server; null when there is none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Groups of messengers and other receivers.</summary>
    public IReadOnlyList<WebhookSettings> Webhooks { get; init; } = [];

    /// <summary>How long a claimed message is another node's; longer than a batch can take.</summary>
    internal Duration Lease => Duration.FromSeconds(TimeoutSeconds * 6 + 60);
}

/// <summary>短信: an HTTP gateway with templates registered at the carriers.</summary>
public record SmsSettings
{
    /// <summary>Where to post.</summary>
    public string Url { get; init; } = "";

    /// <summary>Signs each request, when the gateway checks it.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Headers the gateway wants: its own key.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The registered template id of each message, by its word (<c>CaseNews</c>: <c>SMS_001</c>). A message without one is not sent.</summary>
    public IReadOnlyDictionary<string, string> Templates { get; init; } = new Dictionary<string, string>();

    /// <summary>The body, with places for <c>{id} {template} {phone} {1} {2} {3}</c> (place, deadline, link), each written as JSON text.</summary>
    public string Body { get; init; } = """{"messageId":{id},"templateId":{template},"phone":{phone},"variables":[{1},{2},{3}]}""";

    /// <summary>Longest variable of words; carriers cut or refuse longer ones, so it is cut here.</summary>
    public int LongestVariable { get; init; } = 20;

    /// <summary>Longest link; one that is longer cannot be cut and is not sent.</summary>
    public int LongestLink { get; init; } = 80;

    /// <summary>What one message costs, in thousandths of a yuan.</summary>
    public int CostEach { get; init; } = 45;

    /// <summary>The most in a minute.</summary>
    public int PerMinute { get; init; } = 600;

    /// <summary>A file that holds the secret; stands above <see cref="Secret"/>.</summary>
    public string? SecretFile { get; init; }

    /// <summary>Headers whose values lie in files, by name.</summary>
    public IReadOnlyDictionary<string, string> HeaderFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>What the gateway tells later, at <c>/notifications/callbacks/{sms|voice}/{key}</c>; null when it tells nothing.</summary>
    public CallbackSettings? Callback { get; init; }
}

/// <summary>语音电话: an HTTP gateway that calls a phone, reads a registered template out, and tells which key was pressed.</summary>
public sealed record VoiceSettings : SmsSettings
{
    /// <summary>The key that takes the matter.</summary>
    public string TakeKey { get; init; } = "1";
}

/// <summary>回执: how a gateway words what it tells later; the names of its own fields, which differ from one to the next.</summary>
public sealed record CallbackSettings
{
    /// <summary>The last part of the address, long and random: whoever knows it may tell us something.</summary>
    public string Key { get; init; } = "";

    /// <summary>A file that holds the key; stands above <see cref="Key"/>.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The field with our message id or the gateway's own.</summary>
    public string Id { get; init; } = "id";

    /// <summary>The field that says what became of it.</summary>
    public string Status { get; init; } = "status";

    /// <summary>The words of that field that mean it arrived.</summary>
    public IReadOnlyList<string> Arrived { get; init; } = ["delivered", "DELIVRD", "0", "true"];

    /// <summary>The field with the phone of a reply.</summary>
    public string Phone { get; init; } = "phone";

    /// <summary>The field with the words of a reply.</summary>
    public string Text { get; init; } = "text";

    /// <summary>The field with the key pressed in a call.</summary>
    public string Pressed { get; init; } = "key";
}

/// <summary>电子邮件: a mail server, spoken to by SMTP.</summary>
public sealed record MailSettings
{
    /// <summary>Its name.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port: 587 with STARTTLS, or 25 inside the house.</summary>
    public int Port { get; init; } = 587;

    /// <summary>True to ask for STARTTLS and refuse without.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Signed in as; empty without sign-in.</summary>
    public string User { get; init; } = "";

    /// <summary>The password.</summary>
    public string Password { get; init; } = "";

    /// <summary>A file that holds the password; stands above <see cref="Password"/>.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>From which address.</summary>
    public string From { get; init; } = "";

    /// <summary>The most in a minute.</summary>
    public int PerMinute { get; init; } = 60;
}

/// <summary>How a webhook's body is written.</summary>
public enum WebhookFormat
{
    /// <summary>Our own JSON, signed.</summary>
    Linli,

    /// <summary>企业微信群机器人.</summary>
    WeCom,

    /// <summary>钉钉群机器人, signed when a secret is given.</summary>
    DingTalk,
}

/// <summary>群机器人: one receiver of messages.</summary>
public sealed record WebhookSettings
{
    /// <summary>A short Latin name, e.g. <c>duty</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where to post.</summary>
    public string Url { get; init; } = "";

    /// <summary>The shared secret for signing.</summary>
    public string Secret { get; init; } = "";

    /// <summary>A file that holds the address with its key; stands above <see cref="Url"/>.</summary>
    public string? UrlFile { get; init; }

    /// <summary>A file that holds the secret; stands above <see cref="Secret"/>.</summary>
    public string? SecretFile { get; init; }

    /// <summary>How the body is written.</summary>
    public WebhookFormat Format { get; init; }

    /// <summary>The area it hears of; null for the whole deployment.</summary>
    public Guid? Area { get; init; }

    /// <summary>True when it only wants urgent messages.</summary>
    public bool UrgentOnly { get; init; }

    /// <summary>The most in a minute; both group bots allow 20.</summary>
    public int PerMinute { get; init; } = 20;
}
