using System.Text.RegularExpressions;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Reading;

/// <summary>办公用语: the words an office writes in a cell, to those of the data file and back: 环卫 is <c>sanitation</c>, 是 is <c>yes</c>, 2026/1/5 is <c>2026-01-05</c>.</summary>
/// <remarks>What it does not know it leaves as it stands; <see cref="CategoryFile"/> then names it.</remarks>
internal sealed partial class OfficeWords(IReadOnlyDictionary<string, DutyKind> kinds)
{
    private static readonly char[] Between = [' ', '、', '，', ',', ';', '；', '/'];

    /// <summary>A cell as the data file would write it.</summary>
    public string Read(string column, string cell) => column switch
    {
        // A spreadsheet that opened the CSV took 0101 for a number.
        "code" => cell.Length == 3 && cell.All(char.IsAsciiDigit) ? "0" + cell : cell,
        "lead" => string.Join('/', Parts(cell).Select(Unit)),
        "co" => string.Join(' ', Parts(cell).Select(Unit)),
        "urgency" => Word<Urgency>(cell, "Dispatch.Urgency"),
        "kinds" => string.Join(' ', Parts(cell).Select(part => Word<CaseKind>(part, "Dispatch.CaseKind"))),
        "flags" => string.Join(' ', Parts(cell).Select(Flag)),
        "public" => cell is "是" or "可见" ? "yes" : cell is "否" or "不可见" or "" ? "no" : cell,
        "limits" => LimitWords.Read(cell),
        "valid_from" or "retired_on" => Date().Match(cell) is { Success: true } date
            ? $"{date.Groups[1].Value}-{date.Groups[2].Value.PadLeft(2, '0')}-{date.Groups[3].Value.PadLeft(2, '0')}" : cell,
        _ => cell,
    };

    /// <summary>A field as an office reads it in Chinese; other languages read the words of the file.</summary>
    public string Write(string column, string field, Language language) => language != Language.Zh ? field : column switch
    {
        "lead" or "co" => string.Join('、', Parts(field).Select(kind => kinds[kind].Name.Zh)),
        "limits" => LimitWords.Write(field),
        "urgency" => Named<Urgency>(field, "Dispatch.Urgency"),
        "kinds" => string.Join('、', Parts(field).Select(kind => Named<CaseKind>(kind, "Dispatch.CaseKind"))),
        "flags" => string.Join('、', Parts(field).Select(letter => Zh($"Dispatch.Flag.{FlagLetters.Of(letter)}"))),
        "public" => Zh(field == "yes" ? "Dispatch.Catalogue.Yes" : "Dispatch.Catalogue.No"),
        _ => field,
    };

    private static string[] Parts(string cell) => cell.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private string Unit(string said) => kinds.ContainsKey(said) ? said : kinds.Values.FirstOrDefault(kind => kind.Name.Zh == said)?.Key ?? said;

    private static string Flag(string said) => FlagLetters.Of(said) != CategoryFlags.None ? said
        : Enum.GetValues<CategoryFlags>().FirstOrDefault(flag => flag != CategoryFlags.None && Zh($"Dispatch.Flag.{flag}") == said) is var flag and not CategoryFlags.None ? FlagLetters.Write(flag) : said;

    private static string Word<T>(string said, string prefix) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Zh($"{prefix}.{value}") == said).Select(Storage.Word).FirstOrDefault(said);

    private static string Named<T>(string word, string prefix) where T : struct, Enum => EnumWords<T>.TryParse(word, out var value) ? Zh($"{prefix}.{value}") : word;

    private static string Zh(string key) => Texts.Say(Language.Zh, key);

    [GeneratedRegex("^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$")]
    private static partial Regex Date();
}
