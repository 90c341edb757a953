using Linli.Cases.Domain;
using Linli.Cases.Merges;
using Linli.Cases.Report;
using Linli.Cases.Track;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Web;
using Linli.Organizations;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;

namespace Linli.Cases.Api;

/// <summary>One thing that happened.</summary>
internal sealed record EventBody(Instant At, string What, string? By, string? Words);

/// <summary>One clock and why it is due then.</summary>
internal sealed record ClockBody(ClockKind Kind, Instant Due, string Why);

/// <summary>A case as its tracking link shows it.</summary>
internal sealed record TrackBody(
    string Number, CaseState State, string StateSays, string Place, Instant ReceivedAt, string? Holder, IReadOnlyList<ClockBody> Clocks, IReadOnlyList<EventBody> Story, IReadOnlyList<CaseVerb> MayDo);

/// <summary><c>GET /api/v1/track/{code}</c> and <c>POST /api/v1/track/{code}/{verb}</c>: what the one who holds the link sees and may do.</summary>
internal static class TrackApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/track/{code}", Get).Open().WithMetadata(new PersonalAttribute());
        routes.MapPost("/api/v1/track/{code}/{verb}", Post).Open().WithMetadata(new PersonalAttribute(), new EnableRateLimitingAttribute(ResidentLimits.Track));
    }

    private static async Task<IResult> Get(string code, TrackedCases cases, Milestones stones, MergedWay ways, IDeadlines deadlines, IOrganizations organizations, LinliDb db, IClock clock, HttpContext http)
    {
        if (await cases.Find(code, http.RequestAborted) is not { } found)
            return Answers.Refused(http, [CaseRefusals.NotFound]);
        var (language, c) = (ReaderLanguage.Of(http.Request), found.Case);
        var story = await cases.Story(found, http.RequestAborted);
        var way = await ways.Of(found, http.RequestAborted);
        var holder = way?.Master.Case ?? c;
        var open = (way is null ? story.Clocks : way.Master.Clocks.Where(one => one.Kind == ClockKind.Handling)).Where(one => one.IsOpen).ToList();
        var readings = deadlines.Read(db, open);
        return ApiJson.Answer(new TrackBody(
            c.Number, c.State, CaseWords.State(c.State).In(language), c.Place, c.ReceivedAt,
            holder is { IsOpen: true, ResponsibleUnitId: { } unit } ? organizations.FindUnit(unit)?.Name : null,
            [.. open.OrderBy(one => one.Due).Select(one => new ClockBody(one.Kind, one.Due, readings[one.Id].Because.In(language)))],
            [.. stones.Of(story).Concat(way?.Stones ?? []).OrderByDescending(stone => stone.At).Select(stone => new EventBody(stone.At, stone.Says.In(language), stone.Who, stone.Words))],
            found.IsErased ? [] : [.. CaseVerbs.Possible(new CaseSnapshot(c, Act.ByResident(clock.GetCurrentInstant()))).Where(possible => possible.IsFree).Select(possible => possible.Verb)]));
    }

    private static async Task<IResult> Post(string code, string verb, TrackedCases cases, CaseVerbs verbs, IClock clock, HttpContext http)
    {
        if (SentReport.Enum<CaseVerb>(verb) is not { } wanted || !CaseLife.Of(wanted).Any(row => row.Who.Contains(Domain.Who.Reporter))
            || await cases.Find(code, http.RequestAborted) is not { } found)
            return Answers.Refused(http, [CaseRefusals.NotFound]);
        var body = await ApiJson.Read<VerbBody>(http.Request, http.RequestAborted);
        if (body.IsRefused)
            return Answers.Refused(http, body.Refusals);
        var done = await verbs.Run(CaseAddress.Of(found.Case.Id), wanted, body.Value.Input, Act.ByResident(clock.GetCurrentInstant()), http.RequestAborted);
        return done.Answer(http, one => ApiJson.Answer(new DoneBody(one.Number, one.State, one.Version)));
    }
}
