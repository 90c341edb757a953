using System.CommandLine;
using System.Globalization;
using Linli.Dispatch;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Spectre.Console;

namespace Linli.Commands;

/// <summary>查重: <c>linli duplicates --in FILE.csv --out FILE.csv</c> puts reports of the same matter into groups; it needs no database.</summary>
/// <remarks>In: <c>id,text,time[,lat,lon]</c>. Out, in the same order: <c>id,group,score</c>, the group being the id of its earliest report; nothing is written when something is wrong.</remarks>
internal static class DuplicatesCommand
{
    private const int RowsNamed = 10;

    /// <summary>The command, ready to be hung under the program's root.</summary>
    public static Command Create()
    {
        var from = new Option<FileInfo>("--in") { Description = Terminal.Help("Commands.Duplicates.Help.In"), Required = true };
        var to = new Option<FileInfo>("--out") { Description = Terminal.Help("Commands.Duplicates.Help.Out"), Required = true };
        var command = new Command("duplicates", Terminal.Help("Commands.Duplicates.Help.What")) { from, to };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(FileInfo from, FileInfo to, InvocationConfiguration console)
    {
        if (Unfit(from, to) is { } refusal)
            return Terminal.Refuse(console.Error, "Commands.Duplicates.Refused", [refusal]);
        var (file, groups) = (default(DuplicatesFile), default(IReadOnlyList<NearGroup>));
        IReadOnlyList<Refusal> refusals = [];
        Terminal.Bar().Start(context =>
        {
            var task = context.AddTask(Markup.Escape(from.Name), maxValue: 1);
            var read = DuplicatesFile.Read(File.ReadAllBytes(from.FullName), new DeploymentZone());
            if (read.IsRefused)
            {
                refusals = read.Refusals;
                return;
            }
            task.Value = 0.1;
            (file, groups) = (read.Value, NearReports.Group(read.Value.Reports, share => task.Value = 0.1 + (share * 0.9)));
        });
        if (refusals.Count > 0)
            return Terminal.Refuse(console.Error, "Commands.Duplicates.Refused", refusals);
        try
        {
            AnswerFile.Write(to, "id,group,score", output =>
            {
                for (var n = 0; n < groups!.Count; n++)
                    output.WriteLine($"{AnswerFile.Cell(file!.Reports[n].Id)},{AnswerFile.Cell(groups[n].Group)},{groups[n].Score.ToString("0.###", CultureInfo.InvariantCulture)}");
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Terminal.Refuse(console.Error, "Commands.Duplicates.Refused", [new Refusal("Commands.Duplicates.NotWritten", "out", to.Name)]);
        }
        if (file!.Silent.Count > 0)
            Terminal.Say(console.Error, "Commands.Duplicates.Silent", file.Silent.Count, string.Join(", ", file.Silent.Take(RowsNamed)) + (file.Silent.Count > RowsNamed ? " …" : ""));
        var together = groups!.CountBy(one => one.Group).Where(group => group.Value > 1).ToList();
        Terminal.Say(console.Output, "Commands.Duplicates.Done", groups!.Count, together.Count, together.Sum(group => group.Value));
        return 0;
    }

    private static Refusal? Unfit(FileInfo from, FileInfo to) =>
        !from.Exists ? new Refusal("Areas.Import.NoFile", "in", from.Name)
        : from.Length > TextBytes.LongestFile ? new Refusal("Tables.TooLarge", "in", TextBytes.LongestFile / 1024 / 1024)
        : from.FullName == to.FullName ? new Refusal("Commands.Duplicates.SameFile", "out")
        : null;
}
