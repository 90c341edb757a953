using System.Text.Json;
using Linli.Deadlines;
using Linli.Organizations;

namespace Linli.Cases;

/// <summary>案件规则: how long and how often on the side roads of a case; data with an edition (data/case-rules.json), no setting.</summary>
/// <remarks>A new edition never touches what runs: the day until which a case may be returned and every due date are frozen on the case and its clocks.</remarks>
public sealed record CaseRules
{
    private static readonly Lazy<CaseRules> BuiltIn = new(Read);

    /// <summary>The rules that travel with the program.</summary>
    public static CaseRules Current => BuiltIn.Value;

    /// <summary>The edition.</summary>
    public required string Version { get; init; }

    /// <summary>How long after a case was sent its unit may return it.</summary>
    public required Limit ReturnWithin { get; init; }

    /// <summary>How often the time for one case may be extended.</summary>
    public required int Extensions { get; init; }

    /// <summary>The most working days a community is given more.</summary>
    public required int CommunityDays { get; init; }

    /// <summary>The most working days a department or company is given more.</summary>
    public required int OtherDays { get; init; }

    /// <summary>A shelved case is looked at again within so many days.</summary>
    public required int ShelvedDays { get; init; }

    /// <summary>The most working days an answer to an order of supervision may take.</summary>
    public required int SupervisionDays { get; init; }

    /// <summary>The most working days by which a conference of those whistled may move the handling's due date, however often they confer.</summary>
    public required int ConferenceDays { get; init; }

    /// <summary>夜间值班: whose desk hears at once of an emergency reported at night, besides the one that answers for it.</summary>
    public required Role NightDesk { get; init; }

    /// <summary>The most working days this case's unit may ask for.</summary>
    public int ExtensionDays(bool isLedByCommunity) => isLedByCommunity ? CommunityDays : OtherDays;

    private static CaseRules Read()
    {
        using var stream = typeof(CaseRules).Assembly.GetManifestResourceStream("data/case-rules.json")!;
        var file = JsonSerializer.Deserialize<JsonElement>(stream);
        int Number(string group, string name) => file.GetProperty(group).GetProperty(name).GetInt32();
        return new CaseRules
        {
            Version = file.GetProperty("version").GetString()!,
            ReturnWithin = Limit.Parse(file.GetProperty("return").GetProperty("within").GetString()!),
            Extensions = Number("extension", "times"),
            CommunityDays = Number("extension", "community"),
            OtherDays = Number("extension", "others"),
            ShelvedDays = Number("shelving", "days"),
            SupervisionDays = Number("supervision", "days"),
            ConferenceDays = Number("conference", "days"),
            NightDesk = RoleRules.OfWord(file.GetProperty("night").GetProperty("emergency").GetString()) ?? throw new FormatException("case-rules.json names no role for the night."),
        };
    }
}
