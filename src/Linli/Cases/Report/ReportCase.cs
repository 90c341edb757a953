using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Areas;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Report;

/// <summary>发现/反映: a matter reaches us. The one path for the form, the desk, the API and every import.</summary>
/// <remarks>
/// Promises: 1. once the tracking code is answered, the case survives a kill and a power loss (photos are durable before the rows);
/// 2. the same form sent again, in parallel or after a crash, is one case; 3. one work, two round trips at most;
/// 4. whoever answers for it and the clock that runs are there with the case itself.
/// </remarks>
public sealed class ReportCase(
    IUnitOfWork unitOfWork, IAreas areas, IDispatch dispatch, CaseClocks clocks, CaseDuties duties, CaseNumbers numbers,
    KeyRing ring, BlobStore blobs, DeploymentZone zone)
{
    /// <summary>Takes a report in.</summary>
    public async Task<Outcome<ReportAnswer>> Run(ReportInput input, Act act, CancellationToken cancel = default)
    {
        var prepared = Prepare(input, act);
        return prepared.IsRefused ? prepared.Refusals.ToList() : await unitOfWork.Run(work => Write(work, prepared.Value), cancel);
    }

    /// <summary>Takes many in within one work; for imports, whose rows were checked before. Rows that are refused say so and hinder no other.</summary>
    public Task<List<Outcome<ReportAnswer>>> RunAll(IReadOnlyList<(ReportInput Input, Act Act)> reports, CancellationToken cancel = default)
    {
        var prepared = reports.Select(report => Prepare(report.Input, report.Act)).ToList();
        return unitOfWork.Run(work => prepared.ConvertAll(one => one.IsRefused ? one.Refusals.ToList() : Write(work, one.Value)), cancel);
    }

    /// <summary>The same inside a work that is already running, for rooms that do more in it; without files, which must be durable before the rows.</summary>
    public Outcome<ReportAnswer> Run(Work work, ReportInput input, Act act)
    {
        var prepared = Prepare(input with { Photos = [], Voice = null }, act);
        return prepared.IsRefused ? prepared.Refusals.ToList() : Write(work, prepared.Value);
    }

    /// <summary>All reasons against a report, nothing stored.</summary>
    public IReadOnlyList<Refusal> Against(ReportInput input, Act act) => Look(input.Worded(dispatch.Current), act).Reasons;

    // Everything that needs no database: place, route, keys, photos on disk. It may be written more than once (a retried work).
    private Outcome<Prepared> Prepare(ReportInput sent, Act act)
    {
        var input = sent.Worded(dispatch.Current);
        var (reasons, byStaff, found) = Look(input, act);
        if (reasons.Count > 0)
            return reasons;
        var place = found!;
        var facts = new ReportFacts(input.Text ?? "", act.At, zone.Day(act.At))
        {
            Tile = string.IsNullOrEmpty(input.Tile) ? null : input.Tile,
            Category = input.Category,
            Outside = input.OutsideCategory,
            About = input.About,
            Place = PlaceFactsOf(place),
        };
        var decision = dispatch.Decide(facts);
        Guid? follows = null;
        // What is sensitive, or speaks of those who would handle it, is a matter of its own, whatever was chosen beside it.
        if (input.Follows is { } followed && decision.KeptFrom is null && !decision.Category.Has(CategoryFlags.Sensitive))
        {
            (follows, input) = (followed.Open, input with { Tile = FollowChoice.TileOf(input, dispatch.Current) });
            // Danger is decided by the reporter's own words.
            if (follows is not null && decision.Emergencies.Count == 0)
                decision = dispatch.Decide(facts with { Tile = input.Tile, Category = followed.Category });
        }
        var id = Ids.New(act.At);
        var (key, wrapped) = SubjectKey.New(ring, CaseSecrets.Column("key", id));
        var files = input.Photos.Append(input.Voice).OfType<CleanFile>().Select(file => blobs.Put(CaseBlobs.Folder, file, key)).ToList();
        return new Prepared(id, input, sent.IdempotencyKey is null ? [] : DigestOf(sent), follows, act, place, decision, byStaff, key, wrapped, TrackingCode.New(), files);
    }

    private (List<Refusal> Reasons, bool ByStaff, Place? Place) Look(ReportInput input, Act act)
    {
        var byStaff = act.Kind == ActorKind.Staff && input.Channel is IntakeChannel.Patrol;
        var reasons = ReportReasons.Of(input, dispatch.Current, byStaff).ToList();
        var located = areas.Locate(input.Where);
        if (located.IsRefused)
            reasons.AddRange(located.Refusals);
        // No office answers for nowhere: such a case would be nobody's (promise 1).
        else if (located.Value is { County: null, Street: null, Community: null })
            reasons.Add(CaseRefusals.Missing("Place", "Place"));
        else if (located.Value is var found && !duties.IsAnybodyFor([found.Community, found.Street, found.County], act.At))
            reasons.Add(new Refusal("Cases.Refusal.NobodyReceives", "Place"));
        return (reasons, byStaff, located.IsRefused ? null : located.Value);
    }

    private Outcome<ReportAnswer> Write(Work work, Prepared report)
    {
        if (report.Input.IdempotencyKey is { } submission && MayHaveCome(work, submission) && Earlier(work, submission, report.Digest) is { } earlier)
            return earlier;

        var reported = CaseOf(report, numbers.Next(work, zone.Day(report.Act.At).Year));
        duties.Receive(reported);
        var started = clocks.Submitted(reported);
        var secrets = SecretsOf(report, reported);
        reported.HoldsContact = secrets is { Name: not null } or { Phone: not null } or { When: not null } or { Message: not null };
        work.Append(report.Act, reported, new CaseReported(
            new CaseShift(null, CaseVerbs.Point(reported)), reported.Channel, reported.ReportedByStaff, reported.OwesCallback,
            report.Place.Plate, report.Input.Photos.Count, report.Input.Voice is not null)
        { Follows = reported.FollowsId });
        foreach (var clock in started)
            work.Insert(clock);
        // Almost never: a sender who wants the answer before these first duties would have ended.
        if (clocks.Outlast(reported, started, report.Act.At))
            clocks.Hold(work, reported, report.Act);
        work.Insert(reported);
        work.Insert(secrets);
        foreach (var file in report.Files)
            work.Insert(CaseSecrets.FileRow(reported.Id, reported.Version, new StoredFile(file.Name, file.Kind.Code, file.Length, file.Sha256), report.Act.At));
        if (report.Input.IdempotencyKey is { } key)
            work.Insert(new CaseSubmission { Key = key, Digest = report.Digest, CaseId = reported.Id, At = report.Act.At });
        return new ReportAnswer(reported.Id, reported.Number, report.Tracking, IsRepeat: false);
    }

    private Case CaseOf(Prepared report, string number)
    {
        var (input, place, act) = (report.Input, report.Place, report.Act);
        var category = report.Decision.Category;
        var hasNumber = !input.Under14 && !string.IsNullOrWhiteSpace(input.Phone);
        var reported = new Case
        {
            Id = report.Id,
            Number = number,
            TrackingIndex = IndexOf(ring, report.Tracking),
            ReceivedAt = act.At,
            HappenedAt = input.HappenedAt,
            OutsideNumber = input.OutsideNumber,
            OutsideCategory = input.OutsideCategory,
            OutsideDue = input.OutsideDue,
            Channel = input.Channel,
            Tile = string.IsNullOrEmpty(input.Tile) ? null : input.Tile,
            Kind = report.Decision.Kind,
            About = report.Decision.KeptFrom,
            ReportedByStaff = report.ByStaff,
            FiledBy = act.Who,
            Contact = report.ByStaff || input.Under14 ? ContactWay.None : input.Contact is ContactWay.Visit or ContactWay.Paper ? input.Contact.Value : !hasNumber ? ContactWay.None : input.Contact ?? ContactWay.Call,
            PropertyMayContact = input.PropertyMayContact,
            Confidential = input.Confidential,
            CountyId = place.County,
            StreetId = place.Street,
            CommunityId = place.Community,
            GridId = place.Grid,
            MicroGridId = place.MicroGrid,
            BuildingId = place.Building,
            BirthMicroGridId = place.DeepestGrid,
            Place = place.Label,
            FollowsId = report.Follows,
        };
        CasePlacing.Categorize(reported, category);
        if (report.Decision.Emergencies.Count > 0)
            reported.Urgency = Urgency.Emergency;
        return reported;
    }

    private CasePrivate SecretsOf(Prepared report, Case reported)
    {
        var (input, key, id) = (report.Input, report.Key, reported.Id);
        var phone = input.Under14 || string.IsNullOrWhiteSpace(input.Phone) ? null : PhoneNumber.Parse(input.Phone).Value;
        return new CasePrivate
        {
            CaseId = id,
            Key = report.WrappedKey,
            Tracking = ring.SealText(report.Tracking, CaseSecrets.Column("tracking", id)),
            Report = Seal(input.Text, "report"),
            Name = input.Under14 ? null : Seal(input.Name, "name"),
            Phone = Seal(phone?.Normal, "phone"),
            PhoneIndex = phone is null ? null : ring.PhoneIndex(phone),
            When = Seal(input.When, "when"),
            Message = Seal(input.Message, "message"),
        };

        byte[]? Seal(string? text, string column) =>
            string.IsNullOrWhiteSpace(text) ? null : key.SealText(text.Trim(), CaseSecrets.Column(column, id));
    }

    // Almost no form comes twice. PostgreSQL: the unique key says so at the insert, which costs no round trip, and the work is tried again;
    // only then it is looked up. SQLite: one prepared probe, because nothing tries again there.
    private static bool MayHaveCome(Work work, string submission)
    {
        if (!work.Db.IsSqlite)
            return work.Attempt > 1;
        var probe = work.Prepared.Get("case-submission", work.Transaction, command =>
        {
            command.CommandText = "SELECT 1 FROM cases_submissions WHERE key = $key";
            var parameter = command.CreateParameter();
            parameter.ParameterName = "$key";
            command.Parameters.Add(parameter);
        });
        probe.Parameters[0].Value = submission;
        return probe.ExecuteScalar() is not null;
    }

    private Outcome<ReportAnswer>? Earlier(Work work, string submission, byte[] digest)
    {
        var earlier = work.Db.CaseSubmissions.AsNoTracking().Where(s => s.Key == submission)
            .Join(work.Db.Cases, s => s.CaseId, c => c.Id, (s, c) => new { s.Digest, c.Id, c.Number }).SingleOrDefault();
        if (earlier is null)
            return null;
        if (!earlier.Digest.AsSpan().SequenceEqual(digest))
            return new Refusal("Cases.Refusal.KeyUsedOtherwise", nameof(ReportInput.IdempotencyKey));
        var secrets = work.Db.CasePrivates.AsNoTracking().Single(s => s.CaseId == earlier.Id);
        return new ReportAnswer(earlier.Id, earlier.Number, CaseSecrets.Tracking(secrets, ring), IsRepeat: true);
    }

    /// <summary>How a tracking code is found: its blind index.</summary>
    public static byte[] IndexOf(KeyRing ring, string trackingCode) => ring.BlindIndex("tracking", trackingCode);

    private static byte[] DigestOf(ReportInput input)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { input.Where.Plate, input.Where.Address, input.Where.Chosen?.ToString(), input.Text, input.Tile, input.Category, input.Phone, input.Name, input.When, input.Message,
            input.CallMe.ToString(), input.Contact?.ToString(), input.About?.ToString(), input.Confidential.ToString(), input.PropertyMayContact.ToString(), input.Under14.ToString(),
            input.Where.Point?.ToString(), input.Follows?.Category, input.HappenedAt?.ToString("g", CultureInfo.InvariantCulture) })
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0]);
        }
        foreach (var file in input.Photos.Append(input.Voice).OfType<CleanFile>())
            hash.AppendData(Encoding.UTF8.GetBytes(file.Sha256));
        return hash.GetHashAndReset();
    }

    private static PlaceFacts PlaceFactsOf(Place place) => new()
    {
        Source = place.How switch { PlacedBy.Plate => PlaceSource.Plate, PlacedBy.Address or PlacedBy.Choice => PlaceSource.Address, PlacedBy.Point => PlaceSource.Point, _ => PlaceSource.None },
        Building = place.Building,
        MicroGrid = place.MicroGrid,
        Grid = place.Grid,
        Community = place.Community,
        Street = place.Street,
        County = place.County,
        GridsHit = place.IsLocated ? 1 : 0,
    };

    private sealed record Prepared(
        Guid Id, ReportInput Input, byte[] Digest, Guid? Follows, Act Act, Place Place, RouteDecision Decision, bool ByStaff, SubjectKey Key, byte[] WrappedKey, string Tracking, IReadOnlyList<StoredBlob> Files);
}
