using System.Globalization;
using System.Text.Json;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Time;
using NodaTime;
using NodaTime.Text;

namespace Linli.Cases.Paper;

/// <summary>材料: what papers about a case are filled from: its facts, texts and files, and who did what.</summary>
internal sealed record CaseMaterial(CaseSnapshot Snapshot, IReadOnlyList<Fact> Facts, ILookup<int, (string Kind, string Words)> Texts, IReadOnlyList<CaseFile> Files, DeploymentZone Zone)
{
    /// <summary>The case.</summary>
    public Case Case => Snapshot.Case;

    /// <summary>What was reported, or of a protected case the summary; numbers taken out.</summary>
    public string Matter { get; init; } = "";

    /// <summary>The reporter as everybody may see: masked, or not at all.</summary>
    public string Reporter { get; init; } = "";

    /// <summary>The whole name and number, for one who may print them; else empty.</summary>
    public string WholeReporter { get; init; } = "";

    /// <summary>Community, grid and micro-grid.</summary>
    public string Grid { get; init; } = "";

    /// <summary>A unit's name.</summary>
    public Func<Guid?, string> UnitName { get; init; } = _ => "";

    /// <summary>A colleague's name.</summary>
    public Func<Guid?, string> PersonName { get; init; } = _ => "";

    /// <summary>The unit somebody acted for.</summary>
    public Func<Fact, string> OfficeOf { get; init; } = _ => "";

    /// <summary>When the handling is due; null where no such clock was started.</summary>
    public Instant? Due { get; init; }

    /// <summary>When the latest order of supervision is to be answered; null without one.</summary>
    public Instant? AnswerDue { get; init; }

    /// <summary>The latest fact of a kind.</summary>
    public Fact? Latest(params string[] kinds) => Facts.LastOrDefault(fact => kinds.Contains(fact.Kind));

    /// <summary>A text beside a fact, numbers taken out.</summary>
    public string Text(Fact? fact, params string[] kinds) =>
        fact is null ? "" : Scrub.Text(Texts[fact.Version].FirstOrDefault(text => kinds.Contains(text.Kind)).Words ?? "");

    /// <summary>A time as papers write it.</summary>
    public string When(Instant? at) => at is { } known ? Zone.Local(known).ToString("yyyy'年'M'月'd'日' HH:mm", CultureInfo.InvariantCulture) : "";

    /// <summary>A day as papers write it.</summary>
    public static string Day(LocalDate day) => day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);

    /// <summary>One thing of a fact's payload, by its name; null where it is not there.</summary>
    public static JsonElement? Said(Fact? fact, string name)
    {
        if (fact is null)
            return null;
        using var payload = JsonDocument.Parse(fact.Payload);
        return payload.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.Clone() : null;
    }

    /// <summary>A unit named in a fact.</summary>
    public string Unit(Fact? fact, string name) => Said(fact, name) is { } value && value.TryGetGuid(out var id) ? UnitName(id) : "";

    /// <summary>A time or day named in a fact.</summary>
    public string Time(Fact? fact, string name) => Said(fact, name)?.GetString() switch
    {
        null => "",
        var text when InstantPattern.ExtendedIso.Parse(text) is { Success: true } at => When(at.Value),
        var text when LocalDatePattern.Iso.Parse(text) is { Success: true } day => Day(day.Value),
        var text => text,
    };

    /// <summary>A number named in a fact.</summary>
    public static string Number(Fact? fact, string name) => Said(fact, name) is { ValueKind: JsonValueKind.Number } value ? value.GetRawText() : "";
}
