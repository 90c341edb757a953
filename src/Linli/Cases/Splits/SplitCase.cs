using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Splits;

/// <summary>一件多诉: one report told of several matters; each becomes a case with a clock and a category of its own, the first stays with this one.</summary>
/// <remarks>
/// 1. The resident keeps one page: her link shows all parts. 2. A part is accepted from its first moment, and its clock starts there.
/// 3. Her number goes along sealed under each part's own key, so that whoever handles it can call; wiping it out here wipes it out there.
/// </remarks>
public sealed class SplitCase(CaseNumbers numbers, CaseClocks clocks, IDispatch dispatch, KeyRing ring, DeploymentZone zone) : ICaseVerb
{
    /// <summary>The most parts that are split off at once.</summary>
    public const int MostParts = 4;

    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Split;

    /// <inheritdoc/>
    public Type Fields => typeof(SplitFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Parts.Count == 0)
            yield return CaseRefusals.Missing("part1-text", "Parts");
        if (input.Parts.Count > MostParts)
            yield return new Refusal("Cases.Refusal.TooManyParts", nameof(input.Parts), MostParts);
        foreach (var (part, n) in input.Parts.Select((part, n) => (part, n + 1)))
        {
            if (dispatch.Current.Find(part.Category) is null)
                yield return CaseRefusals.Missing($"part{n}-category", "Category");
            foreach (var reason in CaseRefusals.OfText($"part{n}-text", part.Text, "PartText"))
                yield return reason;
        }
        if (snapshot.Case.IsUnlocated)
            yield return new Refusal("Cases.Refusal.PlaceBeforeSplit");
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var parts = step.Input.Parts.Select(part => Part(step, part)).ToList();
        return shift => new CaseSplit(shift, parts);
    }

    private Guid Part(CaseStep step, SplitPart told)
    {
        var (whole, act, category) = (step.Case, step.Act, dispatch.Current[told.Category!]);
        var id = Ids.New(act.At);
        var (key, wrapped) = SubjectKey.New(ring, CaseSecrets.Column("key", id));
        var code = TrackingCode.New();
        var part = new Case
        {
            Id = id,
            Number = numbers.Next(step.Work, zone.Day(act.At).Year),
            TrackingIndex = ReportCase.IndexOf(ring, code),
            SplitFrom = whole.Id,
            State = CaseState.Accepted,
            ReceivedAt = whole.ReceivedAt,
            HappenedAt = whole.HappenedAt,
            OutsideDue = whole.OutsideDue,
            Channel = whole.Channel,
            Kind = whole.Kind,
            About = whole.About,
            ReportedByStaff = whole.ReportedByStaff,
            FiledBy = whole.FiledBy,
            Contact = whole.Contact,
            HoldsContact = whole.HoldsContact,
            PropertyMayContact = whole.PropertyMayContact,
            Confidential = whole.Confidential,
            // The reporter was reached about the whole of it.
            ContactTries = whole.ContactTries,
            FirstTryAt = whole.FirstTryAt,
            ReachedAt = whole.ReachedAt,
            IsAttempted = whole.IsAttempted,
            CountyId = whole.CountyId,
            StreetId = whole.StreetId,
            CommunityId = whole.CommunityId,
            GridId = whole.GridId,
            MicroGridId = whole.MicroGridId,
            BuildingId = whole.BuildingId,
            BirthMicroGridId = whole.BirthMicroGridId,
            Place = whole.Place,
            AcceptedAt = act.At,
            AcceptorUnitId = act.Unit,
            ResponsibleUnitId = act.Unit,
            ResponsibleRole = act.Role,
        };
        CasePlacing.Categorize(part, category);
        var clock = clocks.Accepted(part, act.At);
        step.Work.Append(act, part, new CaseSplitOff(new CaseShift(null, CaseVerbs.Point(part)), whole.Id, category.Code));
        step.Work.Insert(clock);
        if (clocks.Outlast(part, [clock], act.At))
            clocks.Hold(step.Work, part, act);
        step.Work.Insert(part);
        step.Work.Insert(SecretsOf(step, part.Id, key, wrapped, code, told.Text!));
        return id;
    }

    private CasePrivate SecretsOf(CaseStep step, Guid id, SubjectKey key, byte[] wrapped, string code, string words)
    {
        var whole = step.Secrets;
        return new CasePrivate
        {
            CaseId = id,
            Key = wrapped,
            Tracking = ring.SealText(code, CaseSecrets.Column("tracking", id)),
            Report = Seal(words, "report"),
            Name = Seal(CaseSecrets.Name(whole, ring), "name"),
            Phone = Seal(CaseSecrets.Phone(whole, ring)?.Normal, "phone"),
            PhoneIndex = whole.PhoneIndex,
            When = Seal(CaseSecrets.When(whole, ring), "when"),
        };

        byte[]? Seal(string? text, string column) => string.IsNullOrWhiteSpace(text) ? null : key.SealText(text.Trim(), CaseSecrets.Column(column, id));
    }
}

/// <summary>What is wiped out of the whole is wiped out of its parts: the number was copied to them for their handlers alone.</summary>
internal sealed class SplitErasure(CaseVerbs verbs) : IListener
{
    public string Name => "cases.split-erasure";

    public void Hear(Work work, SealedFact heard)
    {
        // A part has an end and so a period of its own: only what the reporter wished is followed, not what the night erased.
        if (!heard.Fact.Is<ContactErased>() || heard.Fact.ActorKind == ActorKind.System)
            return;
        var whole = heard.Fact.SubjectId;
        foreach (var part in work.Db.Cases.AsNoTracking().Where(c => c.SplitFrom == whole).Select(c => c.Id).ToList())
            verbs.Run(work, CaseAddress.Of(part), [(CaseVerb.EraseContact, new VerbInput())], Act.BySystem(heard.Fact.At));
    }
}

/// <summary>What 一件多诉 brings.</summary>
internal static class SplitsRegistration
{
    public static IServiceCollection AddSplits(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, SplitCase>().AddSingleton<IListener, SplitErasure>().AddScoped<TrackedParts>();
}
