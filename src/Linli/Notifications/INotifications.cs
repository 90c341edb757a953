using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using NodaTime;

namespace Linli.Notifications;

/// <summary>The door of the room: what other rooms may have told. All of it joins the caller's work and is exactly once for its cause.</summary>
/// <remarks>Call it from listeners, not from verbs: notices get their places one after another, and a verb on the submission path must not queue for that.</remarks>
public interface INotifications
{
    /// <summary>Puts a notice into the inbox.</summary>
    void Tell(Work work, Notice notice);

    /// <summary>Keeps a notice for the next digest (08:30, 17:00) of whoever then holds the post.</summary>
    void Gather(Work work, Notice notice);

    /// <summary>已处理: somebody did something about the matter; what was told of it before that and nobody has read is carried on no further, and what waits to ring is not rung.</summary>
    void Settle(Work work, string subjectKind, Guid subjectId, Instant before);

    /// <summary>How many urgent notices to these nobody has read and are still carried on; a thousand at most.</summary>
    int Unheard(LinliDb db, IReadOnlyCollection<Recipient> readers);

    /// <summary>True in the quiet hours: what is not urgent in itself should not ring then.</summary>
    bool IsQuiet(Instant at);

    /// <summary>True when text messages of this kind leave this deployment: there is a gateway, and the carriers have registered the template.</summary>
    bool CanText(OutsideTemplate template);

    /// <summary>Queues a text message; false when this deployment sends none, or when a resident asked for no more.</summary>
    bool Text(Work work, Guid cause, Recipient to, PhoneNumber phone, OutsideMessage message, Urgency urgency = Urgency.Routine, Guid? unit = null);

    /// <summary>Forgets the numbers of people outside: what waits for them is not sent any more, and what was sent no longer tells to which number.</summary>
    void Forget(Work work, IReadOnlyCollection<Recipient> residents);

    /// <summary>Queues a message to the groups of an area (and to those of the whole deployment); how many there are.</summary>
    int TellGroups(Work work, Guid cause, Guid? area, OutsideMessage message, Urgency urgency = Urgency.Routine);
}
