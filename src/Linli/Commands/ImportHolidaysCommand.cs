using System.CommandLine;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Commands;

/// <summary><c>linli import holidays FILE…</c>: takes the holiday lists of one or more years in.</summary>
/// <remarks>A running program notices within seconds and looks at its open clocks again.</remarks>
internal static class ImportHolidaysCommand
{
    public static Command Create(string[] settings)
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = Help("Files"), Arity = ArgumentArity.OneOrMore };
        var command = new Command("holidays", Help("What")) { files };
        command.SetAction(async (parsed, cancel) =>
        {
            var to = parsed.InvocationConfiguration;
            var read = HolidayFiles.Read(parsed.GetValue(files)!);
            if (read.IsRefused)
                return Refuse(read.Refusals, to);
            await using var app = LinliApp.Build(settings);
            app.Services.GetRequiredService<Migrator>().Migrate();
            var act = Act.BySystem(app.Services.GetRequiredService<IClock>().GetCurrentInstant());
            var done = await app.Services.GetRequiredService<ImportHolidays>().Run(read.Value, act, cancel);
            if (done.IsRefused)
                return Refuse(done.Refusals, to);
            Say(to.Output, done.Value.IsEmpty
                ? new Phrase("Deadlines.Import.Nothing")
                : new Phrase("Deadlines.Import.Done", string.Join('、', done.Value)));
            return 0;
        });
        return command;
    }

    private static int Refuse(IEnumerable<Refusal> refusals, InvocationConfiguration to)
    {
        foreach (var refusal in refusals)
            Say(to.Error, new Phrase(refusal.Key, refusal.Args));
        return 1;
    }

    private static void Say(TextWriter to, Phrase phrase)
    {
        to.WriteLine(phrase.In(Language.Zh));
        to.WriteLine(phrase.In(Language.En));
    }

    private static string Help(string about) =>
        Texts.Say(Language.Zh, $"Deadlines.Import.Help.{about}") + " / " + Texts.Say(Language.En, $"Deadlines.Import.Help.{about}");
}
