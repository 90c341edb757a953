using System.CommandLine;
using Linli.Areas;
using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace Linli.Commands;

/// <summary><c>linli import reports FILE.csv --area CODE --map id,time,topic,body [--yes]</c>: loads reports that came in elsewhere.</summary>
internal static class ImportReportsCommand
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Command Create(string[] settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = Help("File") };
        var map = new Option<string>("--map") { Description = Help("Map"), DefaultValueFactory = _ => "id,time,topic,body" };
        var area = new Option<string>("--area") { Description = Help("Area"), Required = true };
        var yes = new Option<bool>("--yes") { Description = Help("Yes") };
        var command = new Command("reports", Help("What")) { file, map, area, yes };
        command.SetAction(async (parsed, cancel) =>
        {
            var to = parsed.InvocationConfiguration;
            var named = parsed.GetRequiredValue(file);
            if (!named.Exists)
                return Refuse([new Refusal("Areas.Import.NoFile", null, named.Name)], to);
            if (ReportFile.Columns.Parse(parsed.GetValue(map)!) is not { } columns)
                return Refuse([new Refusal("Commands.Reports.MapWrong", "map")], to);
            await using var app = LinliApp.Build(settings);
            app.Services.GetRequiredService<Migrator>().Migrate();
            var (clock, code) = (app.Services.GetRequiredService<IClock>(), parsed.GetValue(area)!);
            if (app.Services.GetRequiredService<IAreas>().AreaByCode(code) is not { Kind: >= AreaKind.County } where)
                return Refuse([new Refusal("Commands.Reports.AreaUnknown", "area", code)], to);
            var zone = app.Services.GetRequiredService<DeploymentZone>();
            var read = ReportFile.Read(await File.ReadAllBytesAsync(named.FullName, cancel), columns, zone, clock.GetCurrentInstant());
            if (read.IsRefused)
                return Refuse(read.Refusals, to);
            if (!parsed.GetValue(yes))
                return Preview(read.Value, where, zone, to);
            var done = await Bar().StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(named.Name), maxValue: 1);
                return new ImportReports(app.Services.GetRequiredService<ICases>(), clock).Run(read.Value, where, share => task.Value = share, cancel);
            });
            if (done.IsRefused)
                return Refuse(done.Refusals, to);
            var database = app.Services.GetRequiredService<DatabaseSettings>().IsSqlite ? "SQLite" : "PostgreSQL";
            Say(to.Output, "Done", done.Value.Added, done.Value.Known, done.Value.Took.TotalSeconds, done.Value.Rate, database);
            return 0;
        });
        return command;
    }

    private static int Preview(ReportFile file, AreaRow where, DeploymentZone zone, InvocationConfiguration to)
    {
        Say(to.Output, "Preview", file.Rows.Length, where.Label);
        foreach (var row in file.Rows.Take(3))
        {
            var when = row.HappenedAt is { } at ? Minutes.Format(zone.Local(at)) : "-";
            to.Output.WriteLine($"  {row.Id}  {when}  {(row.Text.Length <= 40 ? row.Text : row.Text[..40] + "…").ReplaceLineEndings(" ")}");
        }
        Say(to.Output, "SayYes");
        return 0;
    }

    private static int Refuse(IReadOnlyList<Refusal> refusals, InvocationConfiguration to)
    {
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            to.Error.WriteLine(Texts.Say(language, "Commands.Reports.Refused", refusals.Count));
            foreach (var refusal in refusals)
                to.Error.WriteLine("  " + refusal.In(language));
        }
        return 1;
    }

    private static void Say(TextWriter to, string about, params object?[] args)
    {
        foreach (var language in new[] { Language.Zh, Language.En })
            to.WriteLine(Texts.Say(language, $"Commands.Reports.{about}", args));
    }

    private static string Help(string about) =>
        Texts.Say(Language.Zh, $"Commands.Reports.Help.{about}") + " / " + Texts.Say(Language.En, $"Commands.Reports.Help.{about}");

    /// <summary>A bar on the error stream, gone when it is full.</summary>
    public static Progress Bar() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        .Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());
}
