using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Foundation.Retention;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace Linli.Commands;

/// <summary><c>linli retention [--dry-run [--json]]</c>: erases now what was kept long enough, or only counts what the coming night will erase.</summary>
internal static class RetentionCommand
{
    // Printed for people and programs, never into a page: Chinese stands as it is.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static Command Create(string[] settings)
    {
        var dry = new Option<bool>("--dry-run") { Description = Terminal.Help("Retention.Command.DryRun") };
        var json = new Option<bool>("--json") { Description = Terminal.Help("Retention.Command.Json") };
        var command = new Command("retention", Terminal.Help("Retention.Command.What")) { dry, json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = LinliApp.Build(settings);
            var to = parsed.InvocationConfiguration;
            return parsed.GetValue(dry) ? Count(app.Services, to.Output, parsed.GetValue(json)) : await Erase(app.Services, to, cancel);
        });
        return command;
    }

    /// <summary>The dry run, printed.</summary>
    internal static int Count(IServiceProvider services, TextWriter to, bool asJson)
    {
        var (dryRun, now) = (services.GetRequiredService<RetentionDryRun>(), services.GetRequiredService<IClock>().GetCurrentInstant());
        var night = dryRun.NextNight(now);
        var book = Book(services);
        // What a run by hand would do now, beside what the night will do: by then a day more has passed.
        var lines = dryRun.Of(services.GetRequiredService<DeploymentZone>().Day(now)).Zip(dryRun.Of(night), (today, tonight) => (today.Kind, Now: today.Due, Tonight: tonight.Due, tonight.Held)).ToList();
        var day = LocalDatePattern.Iso.Format(night);
        if (asJson)
        {
            to.WriteLine(JsonSerializer.Serialize(lines.Select(line => new { kind = line.Kind.Word, zh = line.Kind.Name.In(Language.Zh), en = line.Kind.Name.In(Language.En), night = day, days = book.Days(line.Kind.Word, now), dueNow = line.Now, dueTonight = line.Tonight, held = line.Held }), Readable));
            return 0;
        }
        foreach (var line in lines)
            Terminal.Say(to, "Retention.Said.Would", line.Kind.Name, RetentionKind.Period(book.Days(line.Kind.Word, now)), line.Now, day, line.Tonight, line.Held);
        Terminal.Say(to, "Retention.Said.Nothing");
        return 0;
    }

    /// <summary>The run by hand: what is due today, under the lock of the nightly job.</summary>
    internal static async Task<int> Erase(IServiceProvider services, InvocationConfiguration to, CancellationToken cancel)
    {
        var (database, dryRun) = (services.GetRequiredService<DatabaseOptions>(), services.GetRequiredService<RetentionDryRun>());
        var began = services.GetRequiredService<IClock>().GetCurrentInstant();
        var due = Math.Max(1, dryRun.Of(services.GetRequiredService<DeploymentZone>().Day(began)).Sum(line => line.Due));
        Task<bool> Run(Action<int>? shown) => services.GetRequiredService<JobSweep>().DoNow(EraseDue.JobName, () => Shown(database, shown), cancel);
        // The bar stands on the error stream, so that the lines may be piped away; where nobody watches there is none.
        var done = Console.IsErrorRedirected ? await Run(null) : await Terminal.Bar().StartAsync(context =>
        {
            var bar = context.AddTask(Markup.Escape(Terminal.Help("Retention.Command.Erasing")), maxValue: due);
            return Run(erased => bar.Value = erased);
        });
        if (!done)
            return Terminal.Refuse(to.Error, "Retention.Said.Busy", []);
        using var db = database.Read();
        var last = db.RetentionRuns.Where(run => run.EndedAt != null).OrderByDescending(run => run.EndedAt).Select(run => run.Id).First();
        var counts = db.RetentionCounts.Where(count => count.RunId == last).ToDictionary(count => count.Kind);
        foreach (var kind in RetentionKind.All)
            Terminal.Say(to.Output, "Retention.Said.Erased", kind.Name, counts[kind.Word].Erased, counts[kind.Word].Held);
        Terminal.Say(to.Output, "Retention.Said.Done", counts.Values.Sum(count => count.Erased));
        return 0;
    }

    private static Task Shown(DatabaseOptions database, Action<int>? shown)
    {
        if (shown is null)
            return Task.CompletedTask;
        using var db = database.Read();
        var runs = db.RetentionRuns;
        shown(db.RetentionCounts.Where(count => runs.Any(run => run.Id == count.RunId && run.EndedAt == null)).Sum(count => count.Erased));
        return Task.CompletedTask;
    }

    private static RetentionBook Book(IServiceProvider services)
    {
        using var db = services.GetRequiredService<DatabaseOptions>().Read();
        return RetentionBook.Read(db);
    }
}
