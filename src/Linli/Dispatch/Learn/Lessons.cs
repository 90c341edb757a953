using Linli.Dispatch.Data;
using Linli.Foundation.Data;
using NodaTime;

namespace Linli.Dispatch.Learn;

/// <summary>What people decided otherwise, and the rulings it suggests.</summary>
internal static class Lessons
{
    /// <summary>So many times alike before a ruling is offered: fewer is chance.</summary>
    public const int Enough = 3;

    public static void Keep(Work work, Overruling overruling) => work.Db.Add(new Lesson
    {
        Id = Ids.New(work.Now),
        At = work.Now,
        AreaId = overruling.Area,
        Proposed = overruling.Proposed,
        Chosen = overruling.Chosen,
        ProposedLead = overruling.ProposedLead,
        ChosenLead = overruling.ChosenLead,
    });

    /// <summary>What was overruled longer ago says nothing of today.</summary>
    private static readonly Duration Lately = Duration.FromDays(365);

    public static List<RulingOffer> Offers(LinliDb db, AuthorityRules rules, Instant now)
    {
        var since = now - Lately;
        var often = db.DispatchLessons
            .Where(lesson => lesson.At >= since && lesson.AreaId != null && lesson.Proposed == lesson.Chosen && lesson.ProposedLead != lesson.ChosenLead)
            .GroupBy(lesson => new { lesson.AreaId, lesson.Chosen, lesson.ChosenLead })
            .Select(group => new { group.Key, Times = group.Count() })
            .Where(group => group.Times >= Enough)
            .ToList();
        return
        [
            .. often.Where(group => !rules.All.Any(rule => rule.Area == group.Key.AreaId && rule.Category == group.Key.Chosen))
                .OrderByDescending(group => group.Times).ThenBy(group => group.Key.Chosen, StringComparer.Ordinal)
                .Select(group => new RulingOffer(group.Key.AreaId!.Value, group.Key.Chosen, group.Key.ChosenLead, group.Times)),
        ];
    }
}
