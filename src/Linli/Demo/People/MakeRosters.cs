using Linli.Demo.Land;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;

namespace Linli.Demo.People;

/// <summary>Makes the duty rosters of the first communities for this week and the next; one of them leaves the coming night to nobody, so that the screens have a vacant shift to show.</summary>
internal sealed class MakeRosters(IUnitOfWork works, PlanShifts plan, IOrganizations organizations, DeploymentZone zone)
{
    private const int Communities = 3;
    private const int Days = 14;

    private static readonly (string Label, LocalTime From, LocalTime Until)[] Hours =
        [("白班", new(8, 30), new(17, 30)), ("晚班", new(17, 30), new(22, 0)), ("夜班", new(22, 0), new(8, 30))];

    /// <summary>Makes them.</summary>
    public async Task Run(LandPlan land, Crew crew, Instant now)
    {
        var today = zone.Day(now);
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        foreach (var (community, number) in land.Communities.Take(Communities).Select((community, number) => (community, number)))
        {
            var head = crew.Secretary(community);
            var people = organizations.PostsIn(head.Post.UnitId, now).Where(post => post.Role.Rule.MayBeOnDuty).Select(post => post.AccountId).Distinct().ToList();
            var shifts = Enumerable.Range(-1, Days + 1).SelectMany(day => Shifts(people, monday.PlusDays(day), day))
                .Where(shift => number != 1 || shift.Label != "夜班" || shift.Begins <= now || shift.Begins > now + Duration.FromHours(24)).ToList();
            var planned = await works.Run(work => plan.In(work, head.At(now), head.Post.UnitId, shifts));
            if (planned.IsRefused)
                throw new InvalidOperationException(string.Join("\n", planned.Refusals.Select(refusal => refusal.In(Language.En))));
        }
    }

    // Each takes turns; whoever is A 角 on one shift is not B 角 on it.
    private IEnumerable<NewShift> Shifts(List<Guid> people, LocalDate day, int turn)
    {
        foreach (var ((label, from, until), at) in Hours.Select((hours, at) => (hours, at)))
        {
            var (begins, ends) = (zone.At(day + from), zone.At((until <= from ? day.PlusDays(1) : day) + until));
            var first = ((turn + 1) * Hours.Length) + at;
            yield return new NewShift(people[first % people.Count], PostRank.A, label, begins, ends);
            if (people.Count > 1)
                yield return new NewShift(people[(first + 1) % people.Count], PostRank.B, label, begins, ends);
        }
    }
}
