using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Spectre.Console;

namespace Linli.Commands;

/// <summary><c>linli doctor</c>: looks at everything that must hold, one line each in both languages, with what to do; 1 when something fails.</summary>
internal static class DoctorCommand
{
    // Printed for people and programs, never into a page: Chinese stands as it is.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static Command Create(string[] settings)
    {
        var json = new Option<bool>("--json") { Description = Both(new Phrase("Commands.Doctor.Json")) };
        var command = new Command("doctor", Both(new Phrase("Commands.Doctor.What"))) { json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = LinliApp.Build(settings);
            var (to, asJson) = (parsed.InvocationConfiguration.Output, parsed.GetValue(json));
            var findings = Examine(app.Services.GetRequiredService<Doctor>(), cancel);
            if (asJson)
                await to.WriteLineAsync(JsonSerializer.Serialize(findings.Select(AsJson), Readable));
            else
                await Print(findings, to);
            return findings.Exists(finding => finding.Health == Health.Fail) ? 1 : 0;
        });
        return command;
    }

    private static List<Finding> Examine(Doctor doctor, CancellationToken cancel)
    {
        List<Finding> Look(IProgress<double>? progress) => [.. doctor.Examine(progress).TakeWhile(_ => !cancel.IsCancellationRequested)];
        // The bar stands on the error stream, so that the lines may be piped away; where nobody watches there is none.
        return Console.IsErrorRedirected
            ? Look(null)
            : Terminal.Bar().Start(context => Look(new Share(context.AddTask(Markup.Escape(Both(new Phrase("Commands.Doctor.Chain")))))));
    }

    internal static async Task Print(List<Finding> findings, TextWriter to)
    {
        foreach (var finding in findings)
        {
            await to.WriteLineAsync($"{finding.Health switch { Health.Ok => "✓", Health.Warn => "!", _ => "✗" }} {Both(finding.What)}");
            if (finding.ToDo is { } what)
                await to.WriteLineAsync($"  → {Both(what)}");
        }
        int Count(Health health) => findings.Count(finding => finding.Health == health);
        await to.WriteLineAsync(Both(new Phrase("Commands.Doctor.Well", Count(Health.Ok), Count(Health.Warn), Count(Health.Fail))));
    }

    private static object AsJson(Finding finding) => new
    {
        name = finding.Name,
        health = Storage.Word(finding.Health),
        zh = finding.What.In(Language.Zh),
        en = finding.What.In(Language.En),
        toDoZh = finding.ToDo?.In(Language.Zh),
        toDoEn = finding.ToDo?.In(Language.En),
    };

    private static string Both(Phrase phrase) => $"{phrase.In(Language.Zh)} / {phrase.In(Language.En)}";

    private sealed class Share(ProgressTask bar) : IProgress<double>
    {
        public void Report(double value) => bar.Value = value * 100;
    }
}
