using NodaTime;

namespace Linli.Organizations.Data;

/// <summary>找空岗: walks over the shifts of a time and names what they leave open; pure.</summary>
internal static class RosterGaps
{
    /// <summary>The gaps, in order. Where a shift stands with somebody who no longer holds a post, the gap names that person.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="shifts">Its standing shifts that share a moment with the time.</param>
    /// <param name="from">When the time begins.</param>
    /// <param name="until">When it ends.</param>
    /// <param name="holder">Who answers for a shift; null when its person's post has ended.</param>
    public static IReadOnlyList<RosterGap> Of(Guid unit, IReadOnlyList<Shift> shifts, Instant from, Instant until, Func<Shift, Guid?> holder)
    {
        var held = shifts.ToLookup(shift => holder(shift) is not null);
        var gaps = new List<RosterGap>();
        var covered = from;
        foreach (var shift in held[true].OrderBy(shift => shift.BeginsAt))
        {
            if (shift.BeginsAt > covered)
                gaps.Add(Gap(covered, Instant.Min(shift.BeginsAt, until)));
            covered = Instant.Max(covered, shift.EndsAt);
        }
        if (covered < until)
            gaps.Add(Gap(covered, until));
        return gaps;

        RosterGap Gap(Instant begins, Instant ends) => new(unit, begins, ends, held[false].FirstOrDefault(shift => shift.Meets(begins, ends))?.AccountId);
    }
}
