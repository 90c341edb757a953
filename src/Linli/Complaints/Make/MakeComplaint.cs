using Linli.Complaints.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Complaints.Make;

/// <summary>What was typed.</summary>
internal sealed record ComplaintInput(string Words, string Phone, string FormKey);

/// <summary>提意见、投诉: anyone, without a name; sent twice, kept once.</summary>
internal sealed class MakeComplaint(IUnitOfWork unitOfWork, ComplaintSecrets secrets)
{
    /// <summary>The most characters.</summary>
    public const int MostWords = 2000;

    /// <summary>Keeps it; its id.</summary>
    public async Task<Outcome<Guid>> Run(ComplaintInput input, Act act, CancellationToken cancel = default)
    {
        var words = input.Words.Trim();
        var refusals = new List<Refusal>();
        if (words.Length == 0)
            refusals.Add(new Refusal("Complaints.Refusal.NoWords", "words"));
        if (words.Length > MostWords)
            refusals.Add(new Refusal("Complaints.Refusal.TooLong", "words", MostWords, words.Length));
        var phone = string.IsNullOrWhiteSpace(input.Phone) ? null : PhoneNumber.Parse(input.Phone, "phone");
        refusals.AddRange(phone?.Refusals ?? []);
        if (!IsFormKey(input.FormKey))
            refusals.Add(new Refusal("Complaints.Refusal.NoKey"));
        if (refusals.Count > 0)
            return refusals;
        var id = Ids.New(act.At);
        var (key, wrapped) = secrets.NewKey(id);
        var complaint = new Complaint
        {
            Id = id,
            ReceivedAt = act.At,
            FormKey = input.FormKey,
            Key = wrapped,
            Words = key.SealText(words, ComplaintSecrets.Column(id, "words")),
            Phone = phone is null ? null : key.SealText(phone.Value.Normal, ComplaintSecrets.Column(id, "phone")),
        };
        return await unitOfWork.Run(work =>
        {
            if (work.Db.Complaints.Where(c => c.FormKey == input.FormKey).Select(c => (Guid?)c.Id).FirstOrDefault() is { } known)
                return known;
            // A second try of this work must count from nothing again.
            complaint.Version = 0;
            work.Append(act, complaint, new ComplaintMade(complaint.Phone is not null));
            work.Insert(complaint);
            return complaint.Id;
        }, cancel);
    }

    private static bool IsFormKey(string key) => key.Length is >= 16 and <= 64 && key.All(char.IsAsciiLetterOrDigit);
}
