using System.CommandLine;
using Linli.Areas;

namespace Linli.Commands;

/// <summary><c>linli import divisions FILE.csv [--edition 2023] [--levels 1-4]</c>: takes a list of divisions in.</summary>
internal static class ImportDivisionsCommand
{
    public static Command Create(string[] settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = AreaImport.Help("DivisionsFile") };
        var edition = new Option<int?>("--edition") { Description = AreaImport.Help("Edition") };
        var levels = new Option<string>("--levels") { Description = AreaImport.Help("Levels"), DefaultValueFactory = _ => "1-5" };
        var preview = AreaImport.Preview();
        var command = new Command("divisions", AreaImport.Help("Divisions")) { file, edition, levels, preview };
        command.SetAction((parsed, cancel) => AreaImport.Run(
            settings, parsed.GetRequiredValue(file), parsed.GetValue(preview), parsed.InvocationConfiguration,
            (imports, bytes, act, run) => imports.Divisions(bytes, new DivisionOptions(parsed.GetValue(edition), parsed.GetValue(levels)!), act, run), cancel));
        return command;
    }
}
