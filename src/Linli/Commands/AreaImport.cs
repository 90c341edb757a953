using System.CommandLine;
using Linli.Areas;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;
using Spectre.Console;

namespace Linli.Commands;

/// <summary>What the three imports of areas share: read the file, show progress, say what happened in both languages.</summary>
internal static class AreaImport
{
    /// <summary>Runs one import; 0 when it was done or nothing was to do, 1 when it was refused.</summary>
    public static async Task<int> Run(
        string[] settings, FileInfo file, bool isPreview, InvocationConfiguration to,
        Func<IAreaImports, ReadOnlyMemory<byte>, Act, ImportRun, Task<Outcome<ImportReport>>> import, CancellationToken cancel)
    {
        if (!file.Exists)
            return Refuse([new Refusal("Areas.Import.NoFile", null, file.Name)], to);
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
        await using var app = LinliApp.Build(settings);
        app.Services.GetRequiredService<Migrator>().Migrate();
        var act = Act.BySystem(app.Services.GetRequiredService<IClock>().GetCurrentInstant());
        var outcome = await Terminal.Bar().StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(file.Name));
            var done = await import(app.Services.GetRequiredService<IAreaImports>(), bytes, act, new ImportRun(isPreview, new Share(task), cancel));
            task.Value = 100;
            return done;
        });
        if (outcome.IsRefused)
            return Refuse(outcome.Refusals, to);
        Report(outcome.Value, isPreview, to);
        return 0;
    }

    /// <summary>The option that only says what would change.</summary>
    public static Option<bool> Preview() => new("--preview") { Description = Help("Preview") };

    /// <summary>The option that states the datum.</summary>
    public static Option<Datum?> Datum(bool isRequired)
    {
        var option = new Option<Datum?>("--datum") { Description = Help("Datum"), Required = isRequired };
        option.AcceptOnlyFromAmong("wgs84", "gcj02", "bd09", "cgcs2000");
        option.CustomParser = result => result.Tokens[0].Value is "cgcs2000" ? Areas.Datum.Wgs84 : Enum.Parse<Datum>(result.Tokens[0].Value, ignoreCase: true);
        return option;
    }

    /// <summary>Words of help in both languages.</summary>
    public static string Help(string about) => Terminal.Help($"Areas.Help.{about}");

    private static void Report(ImportReport report, bool isPreview, InvocationConfiguration to)
    {
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            to.Output.WriteLine(Texts.Say(language, isPreview ? "Areas.Import.WouldBe" : report.IsEmpty ? "Areas.Import.NothingNew" : "Areas.Import.Done",
                report.Rows, report.Added, report.Changed, report.Ended, report.Same));
            foreach (var finding in report.Findings)
                to.Output.WriteLine("  " + finding.In(language));
        }
    }

    private static int Refuse(IReadOnlyList<Refusal> refusals, InvocationConfiguration to)
    {
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            to.Error.WriteLine(Texts.Say(language, "Areas.Import.Refused", refusals.Count));
            foreach (var refusal in refusals)
                to.Error.WriteLine("  " + refusal.In(language));
        }
        return 1;
    }

    private sealed class Share(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value * 100;
    }
}
