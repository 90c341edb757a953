using Linli.Foundation.Checkups;
using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>Looks whether the deployment's folder and that of the photos can be written so that it lasts: file and folder synced, read back.</summary>
internal sealed class FolderCheckup(LinliSettings settings, FileRules rules) : ICheckup
{
    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        foreach (var folder in new[] { settings.Folder, rules.Folder }.Where(Directory.Exists).Select(Path.GetFullPath).Distinct())
            yield return Try(folder) is { } failure
                ? new Finding("folder", Health.Fail, new Phrase("Files.Checkup.Broken", folder, failure), new Phrase("Files.Checkup.Broken.ToDo"))
                : Finding.Well("folder", "Files.Checkup.Folder", folder);
    }

    private static string? Try(string folder)
    {
        var path = Path.Combine(folder, ".doctor");
        try
        {
            Durable.Replace(path, "ok"u8, Durable.OwnerOnly);
            return File.ReadAllText(path) == "ok" ? null : "?";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
