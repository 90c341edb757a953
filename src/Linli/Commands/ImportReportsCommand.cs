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
        var file = new Argument<FileInfo>("FILE") { Description = Terminal.Help("Commands.Reports.Help.File") };
        var map = new Option<string>("--map") { Description = Terminal.Help("Commands.Reports.Help.Map"), DefaultValueFactory = _ => "id,time,topic,body" };
        var area = new Option<string>("--area") { Description = Terminal.Help("Commands.Reports.Help.Area"), Required = true };
        var yes = new Option<bool>("--yes") { Description = Terminal.Help("Commands.Reports.Help.Yes") };
        var command = new Command("reports", Terminal.Help("Commands.Reports.Help.What")) { file, map, area, yes };
        command.SetAction(async (parsed, cancel) =>
        {
            var to = parsed.InvocationConfiguration;
            var named = parsed.GetRequiredValue(file);
            if (!named.Exists)
                return Terminal.Refuse(to.Error, "Commands.Reports.Refused", [new Refusal("Areas.Import.NoFile", null, named.Name)]);
            if (ReportFile.Columns.Parse(parsed.GetValue(map)!) is not { } columns)
                return Terminal.Refuse(to.Error, "Commands.Reports.Refused", [new Refusal("Commands.Reports.MapWrong", "map")]);
            await using var app = LinliApp.Build(settings);
            app.Services.GetRequiredService<Migrator>().Migrate();
            var (clock, code) = (app.Services.GetRequiredService<IClock>(), parsed.GetValue(area)!);
            if (app.Services.GetRequiredService<IAreas>().AreaByCode(code) is not { Kind: >= AreaKind.County } where)
                return Terminal.Refuse(to.Error, "Commands.Reports.Refused", [new Refusal("Commands.Reports.AreaUnknown", "area", code)]);
            var zone = app.Services.GetRequiredService<DeploymentZone>();
            var read = ReportFile.Read(await File.ReadAllBytesAsync(named.FullName, cancel), columns, zone, clock.GetCurrentInstant());
            if (read.IsRefused)
                return Terminal.Refuse(to.Error, "Commands.Reports.Refused", read.Refusals);
            if (!parsed.GetValue(yes))
                return Preview(read.Value, where, zone, to);
            var done = await Terminal.Bar().StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(named.Name), maxValue: 1);
                return new ImportReports(app.Services.GetRequiredService<ICases>(), clock).Run(read.Value, where, share => task.Value = share, cancel);
            });
            if (done.IsRefused)
                return Terminal.Refuse(to.Error, "Commands.Reports.Refused", done.Refusals);
            var database = app.Services.GetRequiredService<DatabaseSettings>().IsSqlite ? "SQLite" : "PostgreSQL";
            Terminal.Say(to.Output, "Commands.Reports.Done", done.Value.Added, done.Value.Known, done.Value.Took.TotalSeconds, done.Value.Rate, database);
            return 0;
        });
        return command;
    }

    private static int Preview(ReportFile file, AreaRow where, DeploymentZone zone, InvocationConfiguration to)
    {
        Terminal.Say(to.Output, "Commands.Reports.Preview", file.Rows.Length, where.Label);
        foreach (var row in file.Rows.Take(3))
        {
            var when = row.HappenedAt is { } at ? Minutes.Format(zone.Local(at)) : "-";
            to.Output.WriteLine($"  {row.Id}  {when}  {(row.Text.Length <= 40 ? row.Text : row.Text[..40] + "…").ReplaceLineEndings(" ")}");
        }
        Terminal.Say(to.Output, "Commands.Reports.SayYes");
        return 0;
    }
}
