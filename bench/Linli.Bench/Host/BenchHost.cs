using Linli.Areas;
using Linli.Cases;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Web;
using NodaTime;

namespace Linli.Bench.Host;

/// <summary>The whole program, serving, with one endpoint more: <c>POST /bench/reports</c> takes a report as JSON through the same pipeline as the form.</summary>
public static class BenchHost
{
    /// <summary>The address of the endpoint.</summary>
    public const string Path = "/bench/reports";

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task Serve(string[] settings)
    {
        var app = LinliApp.Build(settings, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<IListener, DeskNotices>();
        });
        app.MapPost(Path, Report).Open();
        app.Services.GetRequiredService<Migrator>().Migrate();
        await app.RunAsync();
    }

    private static async Task<IResult> Report(SentReport sent, ICases cases, IClock clock, FileRules rules, HttpContext http)
    {
        var photos = new List<CleanFile>();
        if (sent.Photo is { } photo)
            photos.Add(FileIntake.Check(photo, FileFamily.Photo, rules).Value);
        var outcome = await cases.Report(new ReportInput
        {
            Where = new Whereabouts { Plate = sent.Plate },
            Text = sent.Text,
            Tile = sent.Tile,
            Phone = sent.Phone,
            Name = sent.Name,
            Contact = sent.Phone is null ? null : ContactWay.Call,
            Photos = photos,
            IdempotencyKey = sent.Key,
        }, Act.ByResident(clock.GetCurrentInstant()), http.RequestAborted);
        return outcome.IsRefused
            ? Results.Json(outcome.Refusals.Select(refusal => refusal.Key), statusCode: StatusCodes.Status422UnprocessableEntity)
            : Results.Json(new TakenReport(outcome.Value.Number, outcome.Value.TrackingCode, outcome.Value.IsRepeat), statusCode: StatusCodes.Status201Created);
    }
}

/// <summary>A report as it is sent to the endpoint.</summary>
public sealed record SentReport(string Plate, string Text, string? Tile, string? Phone, string? Name, string? Key, byte[]? Photo);

/// <summary>What the endpoint answers.</summary>
public sealed record TakenReport(string Number, string Code, bool Repeat);
