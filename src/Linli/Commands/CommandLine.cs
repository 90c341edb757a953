using System.CommandLine;

namespace Linli.Commands;

/// <summary>The command line of the program; without a command it serves.</summary>
public static class CommandLine
{
    /// <summary>Runs it; the exit code.</summary>
    public static Task<int> Run(string[] args)
    {
        // Settings (--Linli:Folder=…, --urls …) go to the configuration, not to the commands.
        var (commands, settings) = Split(args);
        var root = new RootCommand("Linli 邻里: 件件有着落、事事有回音")
        {
            ServeCommand.Create(settings),
            MigrateCommand.Create(settings),
            NewMigrationCommand.Create(settings),
            DoctorCommand.Create(settings),
            BackupCommand.Create(settings),
            RestoreCommand.Create(settings),
            RetentionCommand.Create(settings),
            FirstAdministratorsCommand.Create(settings),
            ResetPasswordCommand.Create(settings),
            DemoCommand.Create(settings),
            DueCommand.Create(),
            LearnCommands.Train(TimeProvider.System),
            LearnCommands.Classify(),
            DuplicatesCommand.Create(),
            new Command("import", "导入资料 / Take data in")
            {
                ImportHolidaysCommand.Create(settings),
                ImportDivisionsCommand.Create(settings),
                ImportGridsCommand.Create(settings),
                ImportBuildingsCommand.Create(settings),
                ImportReportsCommand.Create(settings),
            },
        };
        return root.Parse(commands.Length == 0 ? ["serve"] : commands).InvokeAsync();
    }

    private static (string[] Commands, string[] Settings) Split(string[] args)
    {
        var commands = new List<string>();
        var settings = new List<string>();
        for (var index = 0; index < args.Length; index++)
        {
            if (args[index] is "--urls" or "--environment" && index + 1 < args.Length)
                settings.AddRange([args[index], args[++index]]);
            else if (args[index].StartsWith("--Linli:", StringComparison.OrdinalIgnoreCase)
                || args[index].StartsWith("--urls=", StringComparison.Ordinal)
                || args[index].StartsWith("--environment=", StringComparison.Ordinal)
                || args[index].StartsWith("--Logging:", StringComparison.Ordinal))
                settings.Add(args[index]);
            else
                commands.Add(args[index]);
        }
        return ([.. commands], [.. settings]);
    }
}
