using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.ByLink;

/// <summary>Why a link opens nothing any more.</summary>
public enum LinkEnd
{
    /// <summary>It opens.</summary>
    None,

    /// <summary>Its days are over.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,

    /// <summary>The matter is over.</summary>
    Over,
}

/// <summary>A link as its holder sees it: summary and purpose, photos that were blurred, never a person.</summary>
/// <param name="Token">The token in its one form.</param>
/// <param name="Link">The row.</param>
/// <param name="Case">The case; of it the page shows no more than it must.</param>
/// <param name="Secrets">Its sealed words.</param>
/// <param name="End">Why it opens nothing, if so.</param>
public sealed record HeldLink(string Token, CaseLink Link, Case Case, CasePrivate Secrets, LinkEnd End)
{
    /// <summary>What was asked.</summary>
    public string? Purpose { get; init; }

    /// <summary>转办摘要.</summary>
    public string? Brief { get; init; }

    /// <summary>The blurred photos.</summary>
    public IReadOnlyList<CaseFile> Photos { get; init; } = [];

    /// <summary>What was answered so far.</summary>
    public IReadOnlyList<CaseLinkAnswer> Answers { get; init; } = [];
}

/// <summary>受托单位的门: finds a link by its token, notes its first opening, takes answers.</summary>
public sealed class GuestLinks(LinliDb db, IUnitOfWork unitOfWork, CaseVerbs verbs, KeyRing ring)
{
    /// <summary>The link behind a token; null when there is none.</summary>
    public async Task<HeldLink?> Find(string? typed, Instant now, CancellationToken cancel)
    {
        if (TrackingCode.Normal(typed) is not { } token)
            return null;
        var index = CaseLinks.IndexOf(ring, token);
        if (await db.CaseLinks.SingleOrDefaultAsync(link => link.TokenIndex == index, cancel) is not { } link)
            return null;
        var target = await db.Cases.SingleAsync(row => row.Id == link.CaseId, cancel);
        var secrets = await db.CasePrivates.SingleAsync(row => row.CaseId == link.CaseId, cancel);
        var held = new HeldLink(token, link, target, secrets, EndOf(link, target, secrets, now));
        if (held.End != LinkEnd.None)
            return held;
        var texts = await db.CaseTexts.Where(text => text.CaseId == link.CaseId && text.FactVersion == link.FactVersion).ToListAsync(cancel);
        string? Words(CaseTextKind kind) => texts.FirstOrDefault(text => text.Kind == kind) is { } text ? CaseSecrets.Words(text, secrets, ring) : null;
        return held with
        {
            Purpose = Words(CaseTextKind.LinkPurpose),
            // What became protected after the link was given shows the confirmed summary from then on, or nothing.
            Brief = target.IsProtected ? CaseSecrets.Summary(secrets, ring) is { } summary ? Scrub.Text(summary) : null : Words(CaseTextKind.LinkBrief),
            Photos = target.IsProtected ? [] : await (from photo in db.CaseLinkPhotos
                                                      where photo.LinkId == link.Id
                                                      join file in db.CaseFiles on photo.FileId equals file.Id
                                                      orderby file.FactVersion
                                                      select file).ToListAsync(cancel),
            Answers = await db.CaseLinkAnswers.Where(answer => answer.LinkId == link.Id).OrderBy(answer => answer.FactVersion).ToListAsync(cancel),
        };
    }

    /// <summary>Notes that it was opened, once.</summary>
    public Task Opened(HeldLink held, Act act, CancellationToken cancel) => held.Link.OpenedAt is not null ? Task.CompletedTask : unitOfWork.Run(work =>
    {
        var link = work.Db.CaseLinks.AsTracking().Single(row => row.Id == held.Link.Id);
        if (link.OpenedAt is not null)
            return false;
        link.OpenedAt = act.At;
        var target = work.Db.Cases.AsTracking().Single(row => row.Id == link.CaseId);
        var here = CaseVerbs.Point(target);
        work.Append(act, target, new LinkOpened(new CaseShift(here, here), link.Id));
        return true;
    }, cancel);

    /// <summary>Takes an answer; the same form sent twice is one answer.</summary>
    public Task<Outcome<CaseDone>> Answer(HeldLink held, VerbInput input, Act act, CancellationToken cancel) => unitOfWork.Run(work =>
    {
        var (id, key) = (held.Link.Id, input.Link?.Key);
        if (key is not null && work.Db.CaseLinkAnswers.Any(answer => answer.LinkId == id && answer.Key == key))
            return new CaseDone(held.Case.Id, held.Case.Number, held.Case.State, held.Case.Version);
        return verbs.Run(work, CaseAddress.Of(held.Case.Id), [(CaseVerb.AnswerByLink, input with { Link = input.Link! with { Id = id } })], act);
    }, cancel);

    private static LinkEnd EndOf(CaseLink link, Case target, CasePrivate secrets, Instant now) =>
        !target.IsOpen || secrets.Key is null ? LinkEnd.Over
        : link.RevokedAt is not null ? LinkEnd.Revoked
        : link.Until <= now ? LinkEnd.Expired
        : LinkEnd.None;
}
