using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Notifications.Channels;

/// <summary>Words a message for the outside: place, deadline and link, and the sentence of its template around them.</summary>
internal sealed class OutsideWords(NotificationsSettings settings, DeploymentZone zone, IClock clock, PublicAddress address)
{
    /// <summary>The whole sentence, for a group.</summary>
    public string Sentence(OutsideMessage message)
    {
        var key = "Notifications.Outside." + message.Template;
        return Say(key, Place(message), message.Deadline is null ? Say("Notifications.Outside.NoDeadline") : Deadline(message), Link(message));
    }

    /// <summary>The heading of a letter: which county's, and nothing of the matter.</summary>
    public string Subject(OutsideMessage message) => Say("Notifications.Subject", Say("Notifications.Template." + message.Template));

    /// <summary>The place; a word in its stead for sensitive cases.</summary>
    public string Place(OutsideMessage message) => message.Place.Length == 0 ? Say("Notifications.Outside.NoPlace") : message.Place;

    /// <summary>The deadline as people say it; empty without one. A message is read at another hour than it is sent, so no "today".</summary>
    public string Deadline(OutsideMessage message) =>
        message.Deadline is { } deadline ? zone.Local(deadline).ToString(Say("Notifications.Outside.DeadlinePattern"), Texts.Culture(settings.Language)) : "";

    /// <summary>The link as it is reached from outside.</summary>
    public string Link(OutsideMessage message) => message.Link.Length == 0 ? "" : address.Of(message.Link);

    /// <summary>Now, in seconds since 1970.</summary>
    public long Timestamp => clock.GetCurrentInstant().ToUnixTimeSeconds();

    private string Say(string key, params object?[] args) => Texts.Say(settings.Language, key, args);
}

/// <summary>The address this deployment is reached under.</summary>
internal sealed record PublicAddress(string Root)
{
    public string Of(string path) => Root.TrimEnd('/') + path;
}
