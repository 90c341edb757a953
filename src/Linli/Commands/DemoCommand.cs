using System.CommandLine;
using System.Diagnostics;
using Linli.Demo;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Spectre.Console;

namespace Linli.Commands;

/// <summary><c>linli demo --seed 7</c>: makes the demo county in an empty database.</summary>
internal static class DemoCommand
{
    /// <summary>The settings of a demo county around those given: whose it is, unless said otherwise; and that nothing leaves the house, whatever is said.</summary>
    public static string[] Around(string[] settings) =>
    [
        "--Linli:Shell:County=青禾县",
        "--Linli:Shell:CountyEn=Qinghe County",
        "--Linli:Shell:Controller=青禾县社会工作部",
        "--Linli:Shell:ControllerEn=Qinghe County Social Work Department",
        .. settings,
        "--Linli:Notifications:Silent=true",
        "--Linli:Identity:SecondFactorForAdministrators=false",
    ];

    public static Command Create(string[] settings)
    {
        var seed = new Option<ulong>("--seed") { Description = Help("Seed"), DefaultValueFactory = _ => 7 };
        var scale = new Option<double>("--scale") { Description = Help("Scale"), DefaultValueFactory = _ => 1 };
        scale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 1))
                result.AddError(Help("Scale"));
        });
        var command = new Command("demo", Help("Command")) { seed, scale };
        command.SetAction(async (parsed, _) =>
        {
            await using var app = LinliApp.Build(Around(settings));
            app.Services.GetRequiredService<Migrator>().Migrate();
            return await Make(app.Services, new DemoOptions(parsed.GetValue(seed), parsed.GetValue(scale)), parsed.InvocationConfiguration) ? 0 : 1;
        });
        return command;
    }

    /// <summary>Makes it with a progress bar and says what came of it; false when it was refused.</summary>
    public static async Task<bool> Make(IServiceProvider services, DemoOptions options, InvocationConfiguration to)
    {
        var (county, started) = (services.GetRequiredService<DemoCounty>(), Stopwatch.GetTimestamp());
        var made = await Bar().StartAsync(context =>
        {
            var tasks = Enum.GetValues<DemoStep>().ToDictionary(step => step, step => context.AddTask(Word(step), maxValue: 1));
            return county.Make(options, at => tasks[at.Step].Value = at.Share);
        });
        foreach (var language in Languages)
            if (made.IsRefused)
                await to.Error.WriteLineAsync(made.Refusals[0].In(language));
            else
                await to.Output.WriteLineAsync(Texts.Say(language, "Demo.Made", Stopwatch.GetElapsedTime(started).TotalSeconds, county.Digest()[..16]));
        return !made.IsRefused;
    }

    /// <summary>Says where to look and whom to be.</summary>
    public static void Show(DemoSheet sheet, string address, TextWriter to)
    {
        foreach (var language in Languages)
        {
            to.WriteLine();
            to.WriteLine(Texts.Say(language, "Demo.Sheet.Plate", sheet.Place, $"{address}/q/{sheet.Plate}"));
            to.WriteLine(Texts.Say(language, "Demo.Sheet.SignIn", $"{address}/sign-in"));
            foreach (var one in sheet.SignIns)
                to.WriteLine("  " + Texts.Say(language, "Demo.Sheet.Row", one.Login.PadRight(14), one.Name, Texts.Say(language, $"Organizations.Role.{one.Role}"), one.Unit));
            to.WriteLine(Texts.Say(language, "Demo.Sheet.Password", DemoSheet.Password));
        }
        to.WriteLine();
    }

    /// <summary>Words of help in both languages.</summary>
    public static string Help(string about) => Terminal.Help($"Demo.Help.{about}");

    private static Language[] Languages => [Language.Zh, Language.En];

    private static string Word(DemoStep step) => Markup.Escape(string.Join(" ", Languages.Select(language => Texts.Say(language, $"Demo.Step.{step}"))));

    private static Progress Bar() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        .Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());
}
