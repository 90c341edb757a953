using NodaTime;

namespace Linli.Notifications;

/// <summary>Which registered template a message outside uses. SMS templates are approved by the carriers, so the list is closed.</summary>
public enum OutsideTemplate
{
    /// <summary>To a resident: what you told us has arrived.</summary>
    CaseReceived,

    /// <summary>To a resident: there is news.</summary>
    CaseNews,

    /// <summary>To a resident: please say whether it is solved.</summary>
    RatingAsked,

    /// <summary>To staff: something has come in.</summary>
    WorkArrived,

    /// <summary>To staff: a call-back is due.</summary>
    CallbackDue,

    /// <summary>To staff: something is about to be late.</summary>
    SoonLate,

    /// <summary>To staff: something is late.</summary>
    Late,

    /// <summary>To staff: nobody has read an urgent notice.</summary>
    Unread,

    /// <summary>From the administration page: does it arrive?</summary>
    Test,
}

/// <summary>站外消息: all that may ever leave by SMS or into a group: a place, a deadline and a link.</summary>
/// <remarks>domain.md 3.8 rule 6: never a name, a phone, the category of a sensitive case or a resident's words. There is no field for them.</remarks>
/// <param name="Template">Which sentence.</param>
/// <param name="Place">Where, building level at most; empty for sensitive cases.</param>
/// <param name="Deadline">Until when.</param>
/// <param name="Link">Where to look: a path of this program.</param>
public sealed record OutsideMessage(OutsideTemplate Template, string Place, Instant? Deadline, string Link);
