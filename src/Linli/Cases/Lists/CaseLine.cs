using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Lists;

/// <summary>一行: a case as lists show it: no person, and its words only where they are not protected.</summary>
/// <param name="Case">The case.</param>
/// <param name="Words">The first words of what was reported, numbers taken out; null where they are protected, erased or were never written.</param>
/// <param name="Next">The clock that is due next, or null.</param>
public sealed record CaseLine(Case Case, string? Words, ClockRow? Next)
{
    private const int Shown = 60;

    /// <summary>What stands in place of the words where there are none to show.</summary>
    public string NoWords => Case.IsProtected ? "Cases.Lists.Protected" : Case.OwesCallback ? "Cases.Lists.CallMe" : "Cases.Lists.NoWords";

    /// <summary>Why its nearest clock is due when it is; null when nothing is.</summary>
    public Phrase? Because { get; init; }

    /// <summary>How its nearest clock looks now.</summary>
    public Shell.Parts.ClockState Look(Instant now) =>
        Case.DueKind is null ? Shell.Parts.ClockState.Paused
        : Case.Due < now ? Shell.Parts.ClockState.Late
        : Next is not null && Next.YellowAt <= now ? Shell.Parts.ClockState.Soon
        : Shell.Parts.ClockState.Running;

    /// <summary>The lines of some cases, in two commands however many there are, and a third where a clock was paused or moved.</summary>
    public static Task<IReadOnlyList<CaseLine>> Of(LinliDb db, ICipher ring, IDeadlines deadlines, IReadOnlyList<Case> cases, CancellationToken cancel = default) =>
        Of(db, ring, deadlines, cases, Short, cancel);

    /// <summary>The same with other words than the first: <paramref name="cut"/> takes them out of the report.</summary>
    public static async Task<IReadOnlyList<CaseLine>> Of(LinliDb db, ICipher ring, IDeadlines deadlines, IReadOnlyList<Case> cases, Func<string, string?> cut, CancellationToken cancel = default)
    {
        if (cases.Count == 0)
            return [];
        var ids = cases.Select(row => row.Id).ToList();
        var clocks = await db.Clocks.Where(clock => ids.Contains(clock.SubjectId) && clock.StoppedAt == null).ToListAsync(cancel);
        var open = cases.Where(row => !row.IsProtected).Select(row => row.Id).ToList();
        var secrets = await db.CasePrivates.Where(secret => open.Contains(secret.CaseId)).ToDictionaryAsync(secret => secret.CaseId, cancel);
        var next = cases.Select(row => clocks.FirstOrDefault(clock => clock.SubjectId == row.Id && clock.Kind == row.DueKind)).OfType<ClockRow>().ToDictionary(clock => clock.SubjectId);
        var readings = deadlines.Read(db, next.Values);
        return [.. cases.Select(row => new CaseLine(
            row,
            secrets.TryGetValue(row.Id, out var secret) && CaseSecrets.Report(secret, ring) is { } words ? cut(words) : null,
            next.GetValueOrDefault(row.Id))
        {
            Because = next.TryGetValue(row.Id, out var clock) ? readings[clock.Id].Because : null,
        })];
    }

    /// <summary>The first words, on one line, numbers taken out.</summary>
    internal static string? Short(string? words)
    {
        if (words is null)
            return null;
        var clean = Scrub.Text(words).ReplaceLineEndings(" ");
        return clean.Length <= Shown ? clean : clean[..Shown] + "…";
    }
}
