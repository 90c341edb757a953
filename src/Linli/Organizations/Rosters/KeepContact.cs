using System.Net.Mail;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Organizations.Rosters;

/// <summary>我的值班联系方式: the own phone and mail address, for being rung on duty; taken away by leaving them empty.</summary>
public sealed class KeepContact(IUnitOfWork unitOfWork, IStaffContacts contacts)
{
    /// <summary>Keeps what was typed.</summary>
    public Task<Outcome<bool>> Run(string? phone, string? mail, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<bool>>(work =>
    {
        var reasons = new List<Refusal>();
        var number = string.IsNullOrWhiteSpace(phone) ? null : PhoneNumber.Parse(phone, "phone");
        if (number is { IsRefused: true })
            reasons.AddRange(number.Refusals);
        if (!string.IsNullOrWhiteSpace(mail) && !MailAddress.TryCreate(mail.Trim(), out _))
            reasons.Add(RosterRefusals.Of("Mail", "mail"));
        if (reasons.Count > 0)
            return reasons;
        contacts.KeepPhone(work, act, act.Who!.Value, number?.Value);
        contacts.KeepMail(work, act, act.Who.Value, mail);
        return true;
    }, cancel);
}
