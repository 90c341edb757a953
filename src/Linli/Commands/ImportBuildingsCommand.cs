using System.CommandLine;
using Linli.Areas;

namespace Linli.Commands;

/// <summary><c>linli import buildings FILE.csv [--datum gcj02]</c>: takes estates and buildings in.</summary>
internal static class ImportBuildingsCommand
{
    public static Command Create(string[] settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = AreaImport.Help("BuildingsFile") };
        var datum = AreaImport.Datum(isRequired: false);
        var preview = AreaImport.Preview();
        var command = new Command("buildings", AreaImport.Help("Buildings")) { file, datum, preview };
        command.SetAction((parsed, cancel) => AreaImport.Run(
            settings, parsed.GetRequiredValue(file), parsed.GetValue(preview), parsed.InvocationConfiguration,
            (imports, bytes, act, run) => imports.Buildings(bytes, new BuildingOptions(parsed.GetValue(datum)), act, run), cancel));
        return command;
    }
}
