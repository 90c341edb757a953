using Linli.Complaints.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Complaints.Answer;

/// <summary>查看电话: a reason is asked, and the look is recorded before the number is shown (domain.md 3.8 rule 11).</summary>
internal sealed class UnmaskPhone(IUnitOfWork unitOfWork, ComplaintSecrets secrets)
{
    /// <summary>The number, whole.</summary>
    public Task<Outcome<PhoneNumber>> Run(Guid id, string why, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<PhoneNumber>>(work =>
    {
        if (work.Db.Complaints.AsTracking().SingleOrDefault(c => c.Id == id) is not { } complaint || secrets.Phone(complaint) is not { } phone)
            return new Refusal("Complaints.Refusal.NotThere") { IsMissing = true };
        if (string.IsNullOrWhiteSpace(why))
            return new Refusal("Complaints.Refusal.NoReason", Shell.Parts.PersonMask.ReasonField);
        work.Append(act, complaint, new ComplaintPhoneUnmasked(secrets.KeyOf(complaint).DigestOf(why.Trim()).Value));
        return phone;
    }, cancel);
}
