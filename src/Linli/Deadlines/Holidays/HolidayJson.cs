using System.Collections.Immutable;
using System.Text.Json;
using Linli.Foundation.Text;
using NodaTime.Text;

namespace Linli.Deadlines.Holidays;

/// <summary>The JSON form: <c>{"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]}</c>, or an array of these.</summary>
internal static class HolidayJson
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Outcome<ImmutableArray<HolidayYear>> Read(string text)
    {
        List<Year?> files;
        try
        {
            files = text[0] == '[' ? JsonSerializer.Deserialize<List<Year?>>(text, Web)! : [JsonSerializer.Deserialize<Year>(text, Web)];
        }
        catch (JsonException wrong)
        {
            return new Refusal("Deadlines.Refusal.HolidayJson", null, (wrong.LineNumber ?? 0) + 1);
        }
        var refusals = new List<Refusal>();
        var years = files.Select(file => Check(file, refusals)).ToImmutableArray();
        return refusals.Count > 0 ? refusals : years;
    }

    private static HolidayYear Check(Year? file, List<Refusal> refusals)
    {
        if (file?.Number is not (>= 1949 and <= 9000 and var year) || file.Days is null)
        {
            refusals.Add(new Refusal("Deadlines.Refusal.HolidayYearMissing"));
            return new HolidayYear(0, []);
        }
        var days = ImmutableArray.CreateBuilder<DayException>();
        foreach (var day in file.Days)
        {
            if (day?.Date is { } written && day.IsOffDay is { } off && LocalDatePattern.Iso.Parse(written).TryGetValue(default, out var date) && HolidayRow.Belongs(date, year))
                days.Add(new DayException(date, off, day.Name ?? ""));
            else
                refusals.Add(new Refusal("Deadlines.Refusal.HolidayDay", null, year, day?.Date ?? "–"));
        }
        return new HolidayYear(year, days.ToImmutable());
    }

    private sealed record Year([property: System.Text.Json.Serialization.JsonPropertyName("year")] int? Number, List<Day?>? Days);

    private sealed record Day(string? Name, string? Date, bool? IsOffDay);
}
