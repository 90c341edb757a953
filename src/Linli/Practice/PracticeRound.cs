using System.Text.Json;
using Linli.Demo;

namespace Linli.Practice;

/// <summary>一轮演练: a folder with a made-up county of its own and the moment its clock began; a reset begins another.</summary>
/// <param name="Folder">Where everything of it lies, database, keys and files.</param>
/// <param name="StartedAt">When its clock began, by the real one.</param>
public sealed record PracticeRound(string Folder, DateTimeOffset StartedAt)
{
    private const string Prefix = "round-";
    private const string MarkName = "practice.json";

    // A round that was left over a night is not gone on with: its clock would be weeks ahead.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The folder of practice beside a deployment's own; never inside it, so that no backup of the one holds the other.</summary>
    public static string Beside(string folder) => Path.TrimEndingDirectorySeparator(folder) + "-practice";

    /// <summary>The round to go on with; null where there is none, or it is too old.</summary>
    public static PracticeRound? Latest(string root, TimeProvider real)
    {
        if (!Directory.Exists(root))
            return null;
        foreach (var folder in Directory.EnumerateDirectories(root, Prefix + "*").OrderDescending(StringComparer.Ordinal))
            if (File.Exists(Path.Combine(folder, MarkName)) && DemoSheet.In(folder) is not null
                && JsonSerializer.Deserialize<Mark>(File.ReadAllText(Path.Combine(folder, MarkName))) is { } mark && real.GetUtcNow() - mark.StartedAt < Longest)
                return new PracticeRound(folder, mark.StartedAt);
        return null;
    }

    /// <summary>An empty folder for the next round.</summary>
    public static string NewFolder(string root, TimeProvider real) =>
        Directory.CreateDirectory(Path.Combine(root, Prefix + real.GetUtcNow().ToString("yyyyMMddHHmmssfff", System.Globalization.CultureInfo.InvariantCulture))).FullName;

    /// <summary>Begins the clock of a round whose county was made.</summary>
    public static PracticeRound Begin(string folder, TimeProvider real)
    {
        var round = new PracticeRound(folder, real.GetUtcNow());
        File.WriteAllText(Path.Combine(folder, MarkName), JsonSerializer.Serialize(new Mark(round.StartedAt)));
        return round;
    }

    /// <summary>Takes every other round away.</summary>
    public void ClearOthers()
    {
        foreach (var other in Directory.EnumerateDirectories(Path.GetDirectoryName(Folder)!, Prefix + "*").Where(other => other != Folder))
            Directory.Delete(other, recursive: true);
    }

    /// <summary>The settings of a round around those of the deployment: its own folder and database, nothing leaves, said in red on every page.</summary>
    /// <param name="settings">The deployment's settings.</param>
    /// <param name="folder">The round's folder.</param>
    /// <param name="address">Where practice is reached: its plates must not lead to the real place.</param>
    public static string[] Around(string[] settings, string folder, string address) =>
    [
        .. settings,
        $"--Linli:Folder={folder}",
        "--Linli:Database=",
        $"--Linli:PublicAddress={address}",
        "--Linli:Shell:Practice=true",
        "--Linli:Notifications:Silent=true",
        // Sessions rest by the fast clock.
        $"--Linli:Identity:DeskRestMinutes={30 * PracticeClock.UsualSpeed}",
        $"--Linli:Identity:PhoneRestMinutes={8 * 60 * PracticeClock.UsualSpeed}",
        $"--Linli:Identity:LongestHours={12 * PracticeClock.UsualSpeed}",
    ];

    private sealed record Mark(DateTimeOffset StartedAt);
}
