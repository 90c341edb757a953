using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Cases.Unmask;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Search;

/// <summary>按号码找: the cases of one number. Being found tells whose a case is, so it is a look at the contact of each: with the right, a reason, and a fact the person can read (promise 6).</summary>
public sealed class FindByPhone(IUnitOfWork unitOfWork, KeyRing ring, OpenIdentity identity)
{
    /// <summary>The latest so many; who looks for more of one person is not answering a call.</summary>
    public const int Most = 20;

    /// <summary>The number that is all of what was typed; null for anything else.</summary>
    public static PhoneNumber? NumberIn(string typed) => PhoneNumber.Parse(typed) is { IsRefused: false } number ? number.Value : null;

    /// <summary>The cases in sight whose reporter has this number, the latest first; each look is recorded.</summary>
    public Task<Outcome<IReadOnlyList<Case>>> Run(string typed, string? why, CaseSight sight, Act act, CancellationToken cancel = default)
    {
        if (NumberIn(typed) is not { } number)
            return Task.FromResult<Outcome<IReadOnlyList<Case>>>(PhoneNumber.Parse(typed, "q").Refusals.ToList());
        var index = ring.PhoneIndex(number);
        var look = new Look(Hidden.Contact, why);
        if (OpenIdentity.ReasonRefusal(look) is { } poor)
            return Task.FromResult<Outcome<IReadOnlyList<Case>>>(poor);
        return unitOfWork.Run<Outcome<IReadOnlyList<Case>>>(work =>
        {
            var secrets = work.Db.CasePrivates.AsNoTracking().Where(row => row.PhoneIndex == index).OrderByDescending(row => row.CaseId).Take(Most).ToDictionary(row => row.CaseId);
            var ids = secrets.Keys.ToList();
            var found = work.Db.Cases.AsTracking().Where(row => ids.Contains(row.Id)).ToList()
                .Where(sight.Sees).Where(row => !identity.Reasons(new CaseSnapshot(row, act), look).Any())
                .OrderByDescending(row => row.ReceivedAt).ToList();
            foreach (var row in found)
                identity.Record(work, row, secrets[row.Id], look, act);
            return found;
        }, cancel);
    }
}
