using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Organizations;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Linli.Whistles.Lists;
using Linli.Whistles.OnPaper;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Whistles.Sheet;

/// <summary>吹哨单全卷: one whistle with all that hangs on it, read once for a page, as far as this person may see it.</summary>
public sealed class WhistleDossier
{
    private readonly SubjectKey? _key;
    private readonly IReadOnlyDictionary<Guid, string> _names;
    private readonly ILookup<int, WhistleText> _texts;

    private WhistleDossier(Whistle whistle, Act act, SubjectKey? key, IEnumerable<WhistleText> texts, IReadOnlyDictionary<Guid, string> names) =>
        (Whistle, Act, _key, _texts, _names) = (whistle, act, key, texts.ToLookup(text => text.FactVersion), names);

    /// <summary>The whistle.</summary>
    public Whistle Whistle { get; }

    /// <summary>The act of this person now.</summary>
    public Act Act { get; }

    /// <summary>The invitations in order.</summary>
    public IEnumerable<Invitation> Invitations => Whistle.Invitations.OrderBy(one => one.Order);

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Who came, by invitation.</summary>
    public required IReadOnlyDictionary<Guid, Arrival> Arrivals { get; init; }

    /// <summary>Marks, by invitation.</summary>
    public required ILookup<Guid, WhistleMarks> Marks { get; init; }

    /// <summary>Stamped notices, by the paper they belong to.</summary>
    public required ILookup<Guid, WhistleScan> Scans { get; init; }

    /// <summary>True where this person may attach one.</summary>
    public bool MayAttach => !IsErased && AttachNoticeScan.Against(Whistle, Act) is null;

    /// <summary>Clocks with their reasons, by what they run on; stopped ones too.</summary>
    public required ILookup<Guid, (ClockRow Clock, ClockReading Reading)> Clocks { get; init; }

    /// <summary>The cases, and whether this person may open each.</summary>
    public required IReadOnlyList<(CaseRow Row, bool Opens)> Cases { get; init; }

    /// <summary>What may be done, greyed ones with their reasons.</summary>
    public required IReadOnlyList<PossibleVerb> Verbs { get; init; }

    /// <summary>True once its words were wiped out.</summary>
    public bool IsErased => _key is null;

    /// <summary>What it is about, as last written.</summary>
    public string? Matter => Latest(WhistleTextKind.Matter, null);

    /// <summary>Which power is needed.</summary>
    public string? Power => Latest(WhistleTextKind.Power, null);

    /// <summary>Why the community cannot do it.</summary>
    public string? Lack => Latest(WhistleTextKind.Lack, null);

    /// <summary>All minutes, oldest first.</summary>
    public IEnumerable<(Instant At, string Words)> Minutes => All(WhistleTextKind.Minutes, null);

    /// <summary>The last text of a kind, of the whole or of one department.</summary>
    public string? Latest(WhistleTextKind kind, Guid? invitation) => All(kind, invitation).Select(text => text.Words).LastOrDefault();

    /// <summary>The texts beside a fact.</summary>
    public IEnumerable<(WhistleTextKind Kind, Guid? Unit, string Words)> WordsOf(Fact fact) =>
        from text in _texts[fact.Version]
        where MayRead(text)
        let words = Words(text)
        where words is not null
        select (text.Kind, Whistle.Invitations.FirstOrDefault(one => one.Id == text.InvitationId)?.UnitId, words);

    /// <summary>The word beside some marks, once they are open.</summary>
    public string? WordOf(WhistleMarks marks) => marks.Total is null ? null : WhistleSecrets.Open(_key, marks)?.Word;

    /// <summary>A colleague's name.</summary>
    public string? NameOf(Guid? account) => account is { } id ? _names.GetValueOrDefault(id) : null;

    /// <summary>What the page shows: a later stamp means that someone was faster.</summary>
    public string StampOf(Invitation? one) => WhistleStamp.Of(Whistle, one);

    /// <summary>The community's word on a department, as far as this person may read it.</summary>
    public string? VoiceOf(Invitation one) => All(WhistleTextKind.Voice, one.Id).Select(text => text.Words).LastOrDefault();

    private IEnumerable<(Instant At, string Words)> All(WhistleTextKind kind, Guid? invitation) =>
        _texts.SelectMany(group => group).Where(text => text.Kind == kind && text.InvitationId == invitation && MayRead(text)).OrderBy(text => text.FactVersion)
            .Select(text => (text.At, Words: Words(text))).Where(pair => pair.Words is not null).Select(pair => (pair.At, pair.Words!));

    // The community's word belongs to the street's marks: a department reads it when the marks are open.
    private bool MayRead(WhistleText text) =>
        text.Kind != WhistleTextKind.Voice || Whistle.State is WhistleState.Scored or WhistleState.Closed
        || Act.Role is not null && Act.Role != Role.DepartmentHandler.Word && Act.Role != Role.DepartmentHead.Word;

    private string? Words(WhistleText text) => _key is null || text.Words is null ? null : _key.OpenText(text.Words, WhistleSecrets.Of(text));

    /// <summary>Reads it; null when it is not there or not for these eyes.</summary>
    internal static async Task<WhistleDossier?> Read(
        LinliDb db, Guid id, WhistleHand hand, ICipher ring, IDeadlines deadlines, IHolders holders, ICases cases, ISeenCases seen, WhistleVerbs verbs, Instant now, CancellationToken cancel = default)
    {
        if (await hand.Sight.Of(db.Whistles).Include(row => row.Invitations).Include(row => row.Cases).SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } whistle)
            return null;
        var subjects = whistle.Invitations.Select(one => one.Id).Append(id).ToList();
        var key = await db.WhistleKeys.SingleAsync(row => row.WhistleId == id, cancel);
        var facts = await db.Facts.Where(fact => fact.SubjectId == id && fact.SubjectKind == Whistle.SubjectKind).OrderBy(fact => fact.Version).ToListAsync(cancel);
        var texts = await db.WhistleTexts.Where(text => text.WhistleId == id).ToListAsync(cancel);
        var arrivals = await db.WhistleArrivals.Where(row => row.WhistleId == id).ToDictionaryAsync(row => row.InvitationId, cancel);
        var marks = await db.WhistleMarks.Where(row => row.WhistleId == id).ToListAsync(cancel);
        var scans = await db.WhistleScans.Where(scan => scan.WhistleId == id).OrderBy(scan => scan.Id).ToListAsync(cancel);
        var clocks = await db.Clocks.Where(clock => subjects.Contains(clock.SubjectId)).OrderBy(clock => clock.StartedAt).ToListAsync(cancel);
        var readings = deadlines.Read(db, clocks);
        var matters = whistle.Cases.Select(row => row.CaseId).ToList();
        var rows = await cases.Rows(db).Where(row => matters.Contains(row.Id)).OrderBy(row => row.Number).ToListAsync(cancel);
        var opens = new HashSet<Guid>();
        foreach (var row in rows)
            if (await seen.Find(row.Id, cancel) is not null)
                opens.Add(row.Id);
        var act = hand.ActOn(whistle, now);
        var people = facts.Select(fact => fact.Who).Concat(arrivals.Values.Select(row => row.Who)).OfType<Guid>().Distinct().ToList();
        return new WhistleDossier(whistle, act, WhistleSecrets.KeyOf(key, ring), texts, holders.NamesOf(people))
        {
            Facts = facts,
            Arrivals = arrivals,
            Scans = scans.ToLookup(scan => scan.PaperId),
            Marks = marks.ToLookup(row => row.InvitationId),
            Clocks = clocks.ToLookup(clock => clock.SubjectId, clock => (clock, readings[clock.Id])),
            Cases = [.. rows.Select(row => (row, opens.Contains(row.Id)))],
            Verbs = key.Key is null ? [] : verbs.Possible(db, whistle, act),
        };
    }
}
