using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Cases.Unmask;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Dossier;

/// <summary>案卷: one case with all that hangs on it, read once for a page, as far as this person may see it.</summary>
public sealed class CaseDossier
{
    private readonly ICipher _ring;
    private readonly IReadOnlyDictionary<Guid, string> _names;

    private CaseDossier(Case target, CaseSnapshot snapshot, CasePrivate secrets, ICipher ring, IReadOnlyDictionary<Guid, string> names) =>
        (Case, Snapshot, Secrets, _ring, _names) = (target, snapshot, secrets, ring, names);

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>The case and the act of this person, as the life table sees them.</summary>
    public CaseSnapshot Snapshot { get; }

    /// <summary>Its sealed words.</summary>
    public CasePrivate Secrets { get; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The texts beside the facts.</summary>
    public required ILookup<int, CaseText> Texts { get; init; }

    /// <summary>The photos and voices beside the facts.</summary>
    public required ILookup<int, CaseFile> Files { get; init; }

    /// <summary>The requests on its side roads, in order.</summary>
    public required IReadOnlyList<CaseRequest> Requests { get; init; }

    /// <summary>The orders of supervision on it, in order.</summary>
    public required IReadOnlyList<CaseSupervision> Supervisions { get; init; }

    /// <summary>Its open clocks with their reasons.</summary>
    public required IReadOnlyList<(ClockRow Clock, ClockReading Reading)> Clocks { get; init; }

    /// <summary>What may be done, greyed ones with their reasons.</summary>
    public required IReadOnlyList<PossibleVerb> Verbs { get; init; }

    /// <summary>How far this person may come to the reporter's contact, and why no further.</summary>
    public required (Openness Access, Foundation.Text.Phrase? Why) Contact { get; init; }

    /// <summary>How far to the reporter's own words.</summary>
    public required Openness Original { get; init; }

    /// <summary>What the page shows: a later stamp means that someone was faster.</summary>
    public string Stamp => CaseStamp.Of(Case);

    /// <summary>What was reported; null once erased or where nothing was written.</summary>
    public string? Report => CaseSecrets.Report(Secrets, _ring);

    /// <summary>原消息, whole: for one who opened it.</summary>
    public string? Message => CaseSecrets.Message(Secrets, _ring);

    /// <summary>转办摘要.</summary>
    public string? Summary => CaseSecrets.Summary(Secrets, _ring);

    /// <summary>The reporter's name, whole: for one who opened it.</summary>
    public string? Name => CaseSecrets.Name(Secrets, _ring);

    /// <summary>The reporter's number, whole: for one who opened it.</summary>
    public PhoneNumber? Phone => CaseSecrets.Phone(Secrets, _ring);

    /// <summary>When and how to reach the reporter.</summary>
    public string? When => CaseSecrets.When(Secrets, _ring);

    /// <summary>True while somebody still has to reach the reporter.</summary>
    public bool OwesCall => Case is { OwesCallback: true, ReachedAt: null, IsAttempted: false, IsOpen: true };

    /// <summary>True when everything was erased.</summary>
    public bool IsErased => Secrets.Key is null;

    /// <summary>The words of a text.</summary>
    public string? Words(CaseText text) => CaseSecrets.Words(text, Secrets, _ring);

    /// <summary>The words of one kind beside a fact.</summary>
    public string? WordsAt(int version, CaseTextKind kind) => Texts[version].FirstOrDefault(text => text.Kind == kind) is { } text ? Words(text) : null;

    /// <summary>What staff said with a fact, as far as this person may read it.</summary>
    public IEnumerable<(CaseTextKind Kind, string Words)> SaidAt(int? version) =>
        Facts.FirstOrDefault(fact => fact.Version == version) is { } fact ? CaseTimeline.WordsOf(this, fact, originalOpen: false) : [];

    /// <summary>The latest words of a kind; null where there are none.</summary>
    public string? Latest(CaseTextKind kind) =>
        Texts.SelectMany(group => group).Where(text => text.Kind == kind).MaxBy(text => text.FactVersion) is { } text ? Words(text) : null;

    /// <summary>A colleague's name.</summary>
    public string? NameOf(Guid? account) => account is { } id ? _names.GetValueOrDefault(id) : null;

    /// <summary>代 whom: the absent colleague whose post it was done in, by name.</summary>
    public string? ForWhom(Fact fact) => fact.Post is { } post && PostHolders.TryGetValue(post, out var holder) && holder != fact.Who ? NameOf(holder) : null;

    /// <summary>The holders of the posts its facts were done in.</summary>
    public required IReadOnlyDictionary<Guid, Guid> PostHolders { get; init; }

    /// <summary>Reads it; null when it is not there or not for these eyes.</summary>
    public static async Task<CaseDossier?> Read(
        LinliDb db, Guid id, CaseHand hand, ICipher ring, IDeadlines deadlines, IHolders holders, IOrganizations organizations, Instant now, CancellationToken cancel = default)
    {
        var target = await db.Cases.SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (target is null || !hand.Sight.Sees(target))
            return null;
        var secrets = await db.CasePrivates.SingleAsync(row => row.CaseId == id, cancel);
        var facts = await db.Facts.Where(fact => fact.SubjectId == id && fact.SubjectKind == "case").OrderBy(fact => fact.Version).ToListAsync(cancel);
        var texts = await db.CaseTexts.Where(text => text.CaseId == id).ToListAsync(cancel);
        var files = await db.CaseFiles.Where(file => file.CaseId == id).OrderBy(file => file.FactVersion).ThenBy(file => file.Id).ToListAsync(cancel);
        var clocks = await db.Clocks.Where(clock => clock.SubjectId == id && clock.StoppedAt == null).OrderBy(clock => clock.Due).ToListAsync(cancel);
        var readings = deadlines.Read(db, clocks);
        var requests = await db.CaseRequests.Where(row => row.CaseId == id).OrderBy(row => row.Number).ToListAsync(cancel);
        var supervisions = await db.CaseSupervisions.Where(row => row.CaseId == id).OrderBy(row => row.Number).ToListAsync(cancel);
        var holderOf = facts.Select(fact => fact.Post).OfType<Guid>().Distinct().Select(organizations.FindPost).OfType<Post>().ToDictionary(post => post.Id, post => post.AccountId);
        var people = facts.Select(fact => fact.Who).Concat(holderOf.Values.Select(holder => (Guid?)holder)).Append(target.ResponsiblePersonId).Append(target.HandlerId)
            .Concat(requests.SelectMany(row => new[] { row.AskedById, row.DecidedById })).Concat(supervisions.SelectMany(row => new[] { row.IssuerId, row.AnsweredById }))
            .OfType<Guid>().Distinct().ToList();
        var snapshot = hand.Snapshot(target, now);
        return new CaseDossier(target, snapshot, secrets, ring, holders.NamesOf(people))
        {
            Facts = facts,
            PostHolders = holderOf,
            Texts = texts.ToLookup(text => text.FactVersion),
            Files = files.ToLookup(file => file.FactVersion),
            Requests = requests,
            Supervisions = supervisions,
            Clocks = [.. clocks.Select(clock => (clock, readings[clock.Id]))],
            Verbs = CaseVerbs.Possible(snapshot),
            Contact = Knowing.Contact(snapshot, snapshot.Act.Unit is { } unit ? organizations.FindUnit(unit) : null),
            Original = Knowing.Original(snapshot),
        };
    }
}
