using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Track;

/// <summary>A case found by the code its reporter holds.</summary>
/// <param name="Code">The code in its one form.</param>
/// <param name="Case">The case.</param>
/// <param name="Secrets">Its sealed words.</param>
public sealed record TrackedCase(string Code, Case Case, CasePrivate Secrets)
{
    /// <summary>The page's address.</summary>
    public string Href => "/t/" + Code;

    /// <summary>The code as written for people.</summary>
    public string Written => TrackingCode.Written(Code);

    /// <summary>True once every word was wiped out.</summary>
    public bool IsErased => Secrets.ErasedAt is not null;
}

/// <summary>All that a tracking link opens, in five short queries.</summary>
public sealed record TrackedStory(TrackedCase Tracked, IReadOnlyList<Fact> Facts, IReadOnlyList<CaseText> Texts, IReadOnlyList<CaseFile> Files, IReadOnlyList<CaseRating> Ratings, IReadOnlyList<ClockRow> Clocks)
{
    /// <summary>The case.</summary>
    public Case Case => Tracked.Case;

    /// <summary>Files the reporter may see: their own, and of the work what somebody else has looked at (product.md promise 3).</summary>
    public IEnumerable<CaseFile> VisibleFiles => Files.Where(file => Facts.FirstOrDefault(fact => fact.Version == file.FactVersion) is { } fact && Shows(fact));

    /// <summary>True when what came with this fact may be shown.</summary>
    public bool Shows(Fact fact) => fact.Audience == Audience.Resident && (
        // What came with a fact between offices stays there: an outside body's answer, a note, a stamped scan.
        fact.Is<ExplainedCloseProposed>() ? Facts.Any(later => later.Version > fact.Version && later.Is<ExplainedCloseApproved>())
        : !(fact.Is<ResultSubmitted>() || fact.Is<ReplyDrafted>() || fact.Is<AnsweredOnBehalf>() || fact.Is<DutyAnswered>()) || Facts.Any(later => later.Version > fact.Version && later.Is<ResultPassed>()));
}

/// <summary>进度查询: finds cases by tracking code, for reading.</summary>
public sealed class TrackedCases(LinliDb db, ICases cases)
{
    /// <summary>The case behind a code as typed; null when there is none.</summary>
    public async Task<TrackedCase?> Find(string? typed, CancellationToken cancel)
    {
        if (TrackingCode.Normal(typed) is not { } code || cases.Tracked(code)?.TrackingIndex is not { } index)
            return null;
        var found = await db.Cases.Where(c => c.TrackingIndex == index)
            .Join(db.CasePrivates, c => c.Id, secrets => secrets.CaseId, (c, secrets) => new { Case = c, Secrets = secrets }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new TrackedCase(code, found.Case, found.Secrets);
    }

    /// <summary>Everything about it.</summary>
    public async Task<TrackedStory> Story(TrackedCase tracked, CancellationToken cancel)
    {
        var id = tracked.Case.Id;
        var facts = await db.Facts.Where(fact => fact.SubjectId == id && fact.SubjectKind == "case").OrderBy(fact => fact.Version).ToListAsync(cancel);
        var texts = await db.CaseTexts.Where(text => text.CaseId == id).OrderBy(text => text.FactVersion).ToListAsync(cancel);
        var files = await db.CaseFiles.Where(file => file.CaseId == id).OrderBy(file => file.FactVersion).ToListAsync(cancel);
        var ratings = await db.CaseRatings.Where(rating => rating.CaseId == id).OrderBy(rating => rating.Round).ToListAsync(cancel);
        var clocks = await db.Clocks.Where(clock => clock.SubjectId == id).OrderBy(clock => clock.StartedAt).ToListAsync(cancel);
        return new TrackedStory(tracked, facts, texts, files, ratings, clocks);
    }
}
