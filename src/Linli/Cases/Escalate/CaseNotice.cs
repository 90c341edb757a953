using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Notifications;
using NodaTime;

namespace Linli.Cases.Escalate;

/// <summary>How a case is spoken of in notices: by place and number, never by category, name or words (domain.md 3.8 rule 6).</summary>
internal static class CaseNotice
{
    /// <summary>The place and number; of a protected case the number alone.</summary>
    public static string Place(Case target) =>
        target.IsProtected || target.Place.Length == 0 || Scrub.Text(target.Place) != target.Place ? target.Number : $"{target.Place} {target.Number}";

    /// <summary>A notice about a case; outside it says a place and a deadline at most, and of a protected case not even the place.</summary>
    public static Notice Of(Fact cause, Case target, Recipient to, Phrase what, OutsideTemplate outside, Instant? due, Urgency urgency) =>
        new(cause.Id, to, Case.SubjectKind, target.Id, what, $"/cases/{target.Id}", urgency)
        {
            At = cause.At,
            IfUnread = urgency == Urgency.Urgent ? new OutsideMessage(outside, target.IsProtected || Scrub.Text(target.Place) != target.Place ? "" : target.Place, due, $"/cases/{target.Id}") : null,
        };
}
