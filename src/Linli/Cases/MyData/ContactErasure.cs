using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Notifications;
using Linli.Papers;
using NodaTime;

namespace Linli.Cases.MyData;

/// <summary>Wipes out how the reporters of these cases can be reached, wherever it was copied to: sealed columns, papers, messages that wait or were sent.</summary>
/// <remarks>Many cases cost no more queries than one.</remarks>
public sealed class ContactErasure(INotifications notifications, IPapers papers, ICipher ring)
{
    /// <summary>Wipes it out.</summary>
    public void Wipe(Work work, IReadOnlyList<(Case Case, CasePrivate Secrets)> cases, Instant at)
    {
        var keys = cases.Where(one => one.Secrets.Key is not null).ToDictionary(one => one.Case.Id, one => CaseSecrets.KeyOf(one.Secrets, ring));
        papers.EraseForIssuers(work, Case.SubjectKind, [.. keys.Keys], id => keys[id]);
        notifications.Forget(work, [.. cases.Select(one => Recipient.ResidentOf(one.Case.Id))]);
        foreach (var (target, secrets) in cases)
        {
            (target.Contact, target.HoldsContact) = (ContactWay.None, false);
            (secrets.Name, secrets.Phone, secrets.PhoneIndex, secrets.When, secrets.Message) = (null, null, null, null, null);
            secrets.ContactErasedAt ??= at;
        }
    }
}
