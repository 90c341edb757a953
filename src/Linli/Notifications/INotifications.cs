using Linli.Foundation.Data;
using Linli.Foundation.Privacy;

namespace Linli.Notifications;

/// <summary>The door of the room: what other rooms may have told. All of it joins the caller's work and is exactly once for its cause.</summary>
/// <remarks>Call it from listeners, not from verbs: notices get their places one after another, and a verb on the submission path must not queue for that.</remarks>
public interface INotifications
{
    /// <summary>Puts a notice into the inbox.</summary>
    void Tell(Work work, Notice notice);

    /// <summary>Queues a text message; false when this deployment sends none.</summary>
    bool Text(Work work, Guid cause, Recipient to, PhoneNumber phone, OutsideMessage message, Urgency urgency = Urgency.Routine);

    /// <summary>Queues a message to the groups of an area (and to those of the whole deployment); how many there are.</summary>
    int TellGroups(Work work, Guid cause, Guid? area, OutsideMessage message, Urgency urgency = Urgency.Routine);
}
