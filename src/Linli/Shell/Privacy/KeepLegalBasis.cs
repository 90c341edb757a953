using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Shell.Privacy;

/// <summary>写明法律依据: the system administrator types what the controller decided, and when.</summary>
public sealed class KeepLegalBasis(IUnitOfWork unitOfWork, DeploymentZone zone)
{
    private const int Shortest = 10;

    /// <summary>Keeps it as the latest edition.</summary>
    public Task<Outcome<LegalBasis>> Run(string? words, LocalDate? decidedOn, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<LegalBasis>>(work =>
    {
        var text = words?.Trim() ?? "";
        var reasons = Reasons(text, decidedOn, zone.Day(act.At)).ToList();
        if (work.Db.LegalBases.AsNoTracking().OrderByDescending(row => row.KeptAt).FirstOrDefault() is { } last && last.Words == text && last.DecidedOn == decidedOn)
            reasons.Add(new Refusal("Shell.LegalBasis.Refusal.SameAsBefore") { IsConflict = true });
        if (reasons.Count > 0)
            return reasons;
        var kept = new LegalBasis { Id = Ids.New(act.At), Words = text, DecidedOn = decidedOn!.Value, KeptAt = act.At };
        work.Db.Add(kept);
        work.Append(act, kept, new LegalBasisKept(kept.DecidedOn));
        return kept;
    }, cancel);

    private static IEnumerable<Refusal> Reasons(string words, LocalDate? decidedOn, LocalDate today)
    {
        if (words.Length < Shortest)
            yield return new Refusal("Shell.LegalBasis.Refusal.WordsMissing", "words");
        else if (words.Length > LegalBasis.Longest)
            yield return new Refusal("Shell.LegalBasis.Refusal.WordsTooLong", "words", words.Length, LegalBasis.Longest);
        // "According to law" alone tells a resident nothing.
        else if (!words.Contains('条', StringComparison.Ordinal) && !words.Contains("article", StringComparison.OrdinalIgnoreCase))
            yield return new Refusal("Shell.LegalBasis.Refusal.NoArticle", "words");
        if (decidedOn is not { } day)
            yield return new Refusal("Shell.LegalBasis.Refusal.DayMissing", "decided");
        else if (day > today || day < LegalBasis.InForceFrom)
            yield return new Refusal("Shell.LegalBasis.Refusal.DayOutside", "decided");
    }
}
