using Linli.Complaints.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Complaints.Answer;

/// <summary>答复: notes what was answered or done. Once; two people answering at once, one is told.</summary>
internal sealed class AnswerComplaint(IUnitOfWork unitOfWork, ComplaintSecrets secrets)
{
    /// <summary>The most characters.</summary>
    public const int MostWords = 2000;

    /// <summary>Notes it.</summary>
    public Task<Outcome<Guid>> Run(Guid id, string answer, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<Guid>>(work =>
    {
        if (work.Db.Complaints.AsTracking().SingleOrDefault(c => c.Id == id) is not { } complaint)
            return new Refusal("Complaints.Refusal.NotThere") { IsMissing = true };
        if (complaint.AnsweredAt is not null)
            return new Refusal("Complaints.Refusal.Answered") { IsConflict = true };
        if (answer.Trim() is not { Length: > 0 and <= MostWords } words)
            return new Refusal(answer.Trim().Length == 0 ? "Complaints.Refusal.NoAnswer" : "Complaints.Refusal.TooLong", "answer", MostWords, answer.Trim().Length);
        (complaint.AnsweredAt, complaint.AnsweredBy) = (act.At, act.Who);
        complaint.Answer = secrets.KeyOf(complaint).SealText(words, ComplaintSecrets.Column(id, "answer"));
        work.Append(act, complaint, new ComplaintAnswered());
        return id;
    }, cancel);
}
