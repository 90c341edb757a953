using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Retention;
using Microsoft.EntityFrameworkCore;

namespace Linli.Complaints.Data;

/// <summary>投诉人电话到期: the number left with a complaint that was answered, and numbers written in its words.</summary>
internal sealed class PhonesRetained(ComplaintSecrets secrets) : IRetained
{
    private const int MostAtOnce = 100;

    public string Kind => RetentionKind.Contact;

    public int Due(LinliDb db, RetentionCut cut) => Answered(db, cut).Count();

    public int Erase(Work work, RetentionCut cut)
    {
        var old = Answered(work.Db, cut).OrderBy(complaint => complaint.AnsweredAt).ThenBy(complaint => complaint.Id).Take(MostAtOnce).AsTracking().ToList();
        foreach (var complaint in old)
        {
            complaint.Phone = null;
            if (secrets.Words(complaint) is var words && Scrub.Text(words) is var scrubbed && scrubbed != words)
                complaint.Words = secrets.KeyOf(complaint).SealText(scrubbed, ComplaintSecrets.Column(complaint.Id, "words"));
            work.Append(Act.BySystem(work.Now), complaint, new ComplaintPhoneErased());
        }
        return old.Count;
    }

    private static IQueryable<Complaint> Answered(LinliDb db, RetentionCut cut) =>
        cut.Of(db.Complaints.Where(complaint => complaint.Phone != null && complaint.AnsweredAt != null), complaint => complaint.ReceivedAt, complaint => complaint.AnsweredAt!.Value);
}
