using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Linli.Organizations.Rosters;

/// <summary>班次叫法: what an office means by 早班 or 晚班, as data (data/shift-names.json, or the file a deployment names).</summary>
public sealed class ShiftNames
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly Dictionary<string, ShiftHours> _byWord;

    private ShiftNames(IEnumerable<(IEnumerable<string> Words, ShiftHours Hours)> rows) =>
        _byWord = rows.SelectMany(row => row.Words.Select(word => (word, row.Hours))).ToDictionary(pair => pair.word, pair => pair.Hours, StringComparer.Ordinal);

    /// <summary>The names themselves, for the hint beside the field.</summary>
    public IReadOnlyList<string> Words => [.. _byWord.Values.Select(hours => hours.Name).Distinct()];

    /// <summary>Those that travel with the program.</summary>
    public static ShiftNames Default { get; } = Read(BuiltIn());

    /// <summary>The hours of a name; null when it is none.</summary>
    public ShiftHours? Find(string word) => _byWord.GetValueOrDefault(word);

    /// <summary>Reads a file; a slip in it stops the start.</summary>
    public static ShiftNames Read(string json)
    {
        var file = JsonSerializer.Deserialize<File>(json, Json) ?? throw new FormatException("The file of shift names is empty.");
        return new ShiftNames(file.Shifts.Select(row => (row.Also.Prepend(row.Name), new ShiftHours(row.Name, Time(row.From), Time(row.Until)))));
    }

    private static LocalTime Time(string text) => Clock.Parse(text).GetValueOrThrow();

    private static string BuiltIn()
    {
        using var reader = new StreamReader(typeof(ShiftNames).Assembly.GetManifestResourceStream("data/shift-names.json")
            ?? throw new InvalidOperationException("data/shift-names.json is not in the program."));
        return reader.ReadToEnd();
    }

    private sealed record File(IReadOnlyList<Row> Shifts);

    private sealed record Row(string Name, IReadOnlyList<string> Also, string From, string Until);
}

/// <summary>The hours of a shift on some day; it ends the next day when it does not end later than it begins.</summary>
public sealed record ShiftHours(string Name, LocalTime From, LocalTime Until)
{
    /// <summary>On a day.</summary>
    public (LocalDateTime From, LocalDateTime Until) On(LocalDate day) => (day + From, (Until <= From ? day.PlusDays(1) : day) + Until);
}
