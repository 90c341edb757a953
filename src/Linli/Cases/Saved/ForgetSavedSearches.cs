using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Saved;

/// <summary>Takes away each night the kept searches of those who hold no post any more.</summary>
internal sealed class ForgetSavedSearches(IOrganizations organizations) : IJob
{
    public string Name => "cases.forget-saved-searches";

    public Instant NextAfter(Instant now, DateTimeZone zone) => Timetable.DailyAt(new LocalTime(3, 45), now, zone);

    public bool Do(Work work)
    {
        // Nine at most for each of the staff: the list of owners is short.
        var gone = work.Db.Set<SavedSearch>().Select(one => one.AccountId).Distinct().AsEnumerable().Where(account => organizations.PostsOf(account, work.Now).Count == 0).ToList();
        if (gone.Count > 0)
            work.Db.Set<SavedSearch>().Where(one => gone.Contains(one.AccountId)).ExecuteDelete();
        return false;
    }
}
