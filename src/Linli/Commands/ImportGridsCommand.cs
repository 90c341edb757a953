using System.CommandLine;
using Linli.Areas;

namespace Linli.Commands;

/// <summary><c>linli import grids FILE.geojson --datum gcj02</c>: takes grids or borders in and says where they overlap or leave ground out.</summary>
internal static class ImportGridsCommand
{
    public static Command Create(string[] settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = AreaImport.Help("GridsFile") };
        var datum = AreaImport.Datum(isRequired: true);
        var strict = new Option<bool>("--strict") { Description = AreaImport.Help("Strict") };
        var preview = AreaImport.Preview();
        var command = new Command("grids", AreaImport.Help("Grids")) { file, datum, strict, preview };
        command.SetAction((parsed, cancel) => AreaImport.Run(
            settings, parsed.GetRequiredValue(file), parsed.GetValue(preview), parsed.InvocationConfiguration,
            (imports, bytes, act, run) => imports.Grids(bytes, new GridOptions(parsed.GetValue(datum)!.Value, parsed.GetValue(strict)), act, run), cancel));
        return command;
    }
}
