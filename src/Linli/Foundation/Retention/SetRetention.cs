using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Foundation.Retention;

/// <summary>设定保存期限: the security administrator says for how long a kind of data is kept.</summary>
/// <remarks>Shorter begins a week later, because what was erased by a slip cannot be brought back; longer begins at once, for what is collected from
/// then on, and for what was collected before only with a reason that residents can read (ADR 0070).</remarks>
public sealed class SetRetention(IUnitOfWork unitOfWork, DeploymentZone zone)
{
    /// <summary>Days until a shorter period begins.</summary>
    public const int Notice = 7;

    /// <summary>The shortest reason that says something.</summary>
    public const int ShortestReason = 10;

    /// <summary>Sets it; the edition.</summary>
    public Task<Outcome<RetentionRule>> Run(string? word, int? days, bool forOlder, string? reason, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<RetentionRule>>(work =>
    {
        if (RetentionKind.Of(word) is not { } kind)
            return new Refusal("Retention.Refusal.NoKind") { IsMissing = true };
        var book = RetentionBook.Read(work.Db);
        var (before, why) = (book.Days(kind.Word, act.At), reason?.Trim() ?? "");
        var longer = days > before;
        var reasons = Reasons(kind, days, longer && forOlder, before, why).ToList();
        if (days == before && book.Coming(kind.Word, act.At) is null)
            reasons.Add(new Refusal("Retention.Refusal.SameAsBefore", "days") { IsConflict = true });
        if (reasons.Count > 0)
            return reasons;
        var rule = new RetentionRule
        {
            Id = Ids.New(act.At),
            Kind = kind.Word,
            Days = days!.Value,
            ForOlder = longer && forOlder,
            Since = days < before ? zone.At(zone.Day(act.At).PlusDays(Notice).AtMidnight()) : act.At,
            Reason = why,
            SetAt = act.At,
            SetBy = act.Who,
        };
        work.Db.Add(rule);
        work.Append(act, rule, new RetentionRuleSet(rule.Kind, before, rule.Days, rule.Since, rule.ForOlder));
        return rule;
    }, cancel);

    private static IEnumerable<Refusal> Reasons(RetentionKind kind, int? days, bool lengthensOlder, int before, string why)
    {
        if (days is not > 0)
            yield return new Refusal("Retention.Refusal.DaysMissing", "days");
        else if (days < kind.Least)
            yield return new Refusal("Retention.Refusal.TooShort", "days", kind.Least, kind.WhyLeast);
        else if (days > kind.Most)
            yield return new Refusal("Retention.Refusal.TooLong", "days", kind.Most);
        if (why.Length > RetentionRule.LongestReason)
            yield return new Refusal("Retention.Refusal.ReasonTooLong", "why", why.Length, RetentionRule.LongestReason);
        else if (lengthensOlder && why.Length < ShortestReason)
            yield return new Refusal("Retention.Refusal.ReasonMissing", "why", RetentionKind.Period(before));
    }
}
