using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Organizations;

/// <summary>How people on the staff are rung.</summary>
public interface IStaffContacts
{
    /// <summary>The address of one.</summary>
    StaffAddress Of(LinliDb db, Guid account);

    /// <summary>The addresses of several, in one query.</summary>
    IReadOnlyDictionary<Guid, StaffAddress> Of(LinliDb db, IReadOnlyCollection<Guid> accounts);

    /// <summary>Keeps a phone; nothing happens when it is the one already kept.</summary>
    void KeepPhone(Work work, Act act, Guid account, PhoneNumber? phone);

    /// <summary>Keeps an address for e-mail.</summary>
    void KeepMail(Work work, Act act, Guid account, string? mail);
}

/// <inheritdoc/>
internal sealed class StaffContacts(ICipher cipher) : IStaffContacts
{
    public StaffAddress Of(LinliDb db, Guid account) => Of(db, [account]).GetValueOrDefault(account, StaffAddress.None);

    public IReadOnlyDictionary<Guid, StaffAddress> Of(LinliDb db, IReadOnlyCollection<Guid> accounts) =>
        db.StaffContacts.AsNoTracking().Where(row => accounts.Contains(row.AccountId)).ToList().ToDictionary(row => row.AccountId, Opened);

    public void KeepPhone(Work work, Act act, Guid account, PhoneNumber? phone)
    {
        var row = Row(work, account);
        if (Opened(row).Phone == phone)
            return;
        row.Phone = phone is null ? null : cipher.SealText(phone.Normal, StaffContact.PhoneRow(row.Id));
        Tell(work, act, row);
    }

    public void KeepMail(Work work, Act act, Guid account, string? mail)
    {
        var row = Row(work, account);
        var kept = string.IsNullOrWhiteSpace(mail) ? null : mail.Trim();
        if (Opened(row).Mail == kept)
            return;
        row.Mail = kept is null ? null : cipher.SealText(kept, StaffContact.MailRow(row.Id));
        Tell(work, act, row);
    }

    private static void Tell(Work work, Act act, StaffContact row) => work.Append(act, row, new ContactChanged(row.Phone is not null, row.Mail is not null));

    private static StaffContact Row(Work work, Guid account)
    {
        if ((work.Db.StaffContacts.Local.FirstOrDefault(one => one.AccountId == account) ?? work.Db.StaffContacts.AsTracking().SingleOrDefault(one => one.AccountId == account)) is { } kept)
            return kept;
        var row = new StaffContact { Id = Ids.New(work.Now), AccountId = account };
        work.Db.Add(row);
        return row;
    }

    private StaffAddress Opened(StaffContact row) => new(
        row.Phone is { } phone ? PhoneNumber.Known(cipher.OpenText(phone, StaffContact.PhoneRow(row.Id))) : null,
        row.Mail is { } mail ? cipher.OpenText(mail, StaffContact.MailRow(row.Id)) : null);
}
