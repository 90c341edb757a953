using System.Collections.Immutable;
using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Commands;

/// <summary>Reads holiday files named on the command line; what is wrong is said with the file's name.</summary>
internal static class HolidayFiles
{
    public static Outcome<ImmutableArray<HolidayYear>> Read(IEnumerable<FileInfo> files)
    {
        var refusals = new List<Refusal>();
        var years = ImmutableArray.CreateBuilder<HolidayYear>();
        foreach (var file in files)
        {
            if (!file.Exists)
            {
                refusals.Add(new Refusal("Deadlines.Refusal.FileMissing", "holidays", file.Name));
                continue;
            }
            var read = HolidayFile.Read(File.ReadAllText(file.FullName));
            if (read.IsRefused)
                refusals.AddRange(read.Refusals.Select(refusal =>
                    new Refusal("Deadlines.Refusal.InFile", "holidays", file.Name, new Phrase(refusal.Key, refusal.Args))));
            else
                years.AddRange(read.Value);
        }
        return refusals.Count > 0 ? refusals : years.ToImmutable();
    }
}
