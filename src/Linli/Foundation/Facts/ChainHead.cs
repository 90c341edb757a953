using System.Globalization;
using NodaTime.Text;

namespace Linli.Foundation.Facts;

/// <summary>The newest place and code of each day, written outside the database: a chain cut at its end is noticed too.</summary>
/// <remarks>One small file a day, <c>chain/2026-11-21.txt</c>: position, a space, the code in hex. An operator may copy the folder to a host
/// that administrators of the database cannot write (docs/ops).</remarks>
public sealed class ChainHead(string folder, ILogger<ChainHead> log)
{
    /// <summary>Writes the head; a failure is logged and never stops the record.</summary>
    public void Write(FactSealed last)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = PathOf(LocalDatePattern.Iso.Format(last.Day));
            var temporary = path + ".new";
            File.WriteAllText(temporary, string.Create(CultureInfo.InvariantCulture, $"{last.Position} {Convert.ToHexStringLower(last.Mac)}\n"));
            File.Move(temporary, path, overwrite: true);
        }
        catch (IOException failure)
        {
            log.LogError(failure, "The head of the chain could not be written.");
        }
    }

    /// <summary>The heads on disk, by day.</summary>
    public IReadOnlyDictionary<string, (long Position, string Code)> ReadAll()
    {
        var heads = new SortedDictionary<string, (long, string)>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return heads;
        foreach (var file in Directory.GetFiles(folder, "????-??-??.txt"))
        {
            var parts = File.ReadAllText(file).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
                heads[Path.GetFileNameWithoutExtension(file)] = (position, parts[1]);
        }
        return heads;
    }

    private string PathOf(string day) => Path.Combine(folder, day + ".txt");
}
