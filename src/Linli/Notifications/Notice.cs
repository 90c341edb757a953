using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Notifications;

/// <summary>通知: something a member of staff should see in the inbox, for one reason.</summary>
/// <param name="Cause">The fact it comes from: the same cause tells the same recipient once.</param>
/// <param name="To">Whom.</param>
/// <param name="SubjectKind">What it is about.</param>
/// <param name="SubjectId">The thing it is about.</param>
/// <param name="What">What to say; arguments are numbers, places and times (NodaTime instants), never a name, a phone or a resident's words.</param>
/// <param name="Href">Where it leads inside the program.</param>
/// <param name="Urgency">How soon.</param>
public sealed record Notice(Guid Cause, Recipient To, string SubjectKind, Guid SubjectId, Phrase What, string Href, Urgency Urgency = Urgency.Routine)
{
    /// <summary>When it happened, where that is not now: a history played in must not look as if all of it came this minute.</summary>
    public Instant? At { get; init; }

    /// <summary>What may be said outside when nobody reads an urgent notice within ten minutes; null when nothing may.</summary>
    public OutsideMessage? IfUnread { get; init; }
}
