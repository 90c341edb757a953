using Linli.Dispatch;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Cases.Report;

/// <summary>All reasons against a report, each naming its field; asked before anything is stored.</summary>
public static class ReportReasons
{
    /// <summary>The most photos of one report.</summary>
    public const int MostPhotos = 6;

    /// <summary>The longest text of an import or an order of 12345: what was written elsewhere is kept whole.</summary>
    public const int LongestImported = 20_000;

    /// <summary>The longest name.</summary>
    public const int LongestName = 40;

    /// <summary>The longest address.</summary>
    public const int LongestAddress = 200;

    /// <summary>The reasons that need no lookup.</summary>
    public static IEnumerable<Refusal> Of(ReportInput input, Catalogue catalogue, bool byStaff)
    {
        if (string.IsNullOrWhiteSpace(input.Text) && input.Photos.Count == 0 && input.Voice is null && !input.CallMe)
            yield return CaseRefusals.Missing(nameof(input.Text), "Report");
        var longest = input.Channel is IntakeChannel.Import or IntakeChannel.Hotline ? LongestImported : CaseRefusals.LongestText;
        if (input.Text?.Length > longest)
            yield return new Refusal("Cases.Refusal.TextTooLong", nameof(input.Text), input.Text.Length, longest);
        if (input.Photos.Count > MostPhotos)
            yield return new Refusal("Cases.Refusal.TooManyPhotos", nameof(input.Photos), MostPhotos);
        if (input.Tile is { Length: > 0 } tile && catalogue.FindTile(tile) is null)
            yield return new Refusal("Cases.Refusal.TileUnknown", nameof(input.Tile));
        if (input.Name?.Length > LongestName)
            yield return new Refusal("Cases.Refusal.NameTooLong", nameof(input.Name), LongestName);
        if (input.When?.Length > 200)
            yield return new Refusal("Cases.Refusal.TextTooLong", nameof(input.When), input.When.Length, 200);
        if (input.Where.Address?.Length > LongestAddress)
            yield return new Refusal("Cases.Refusal.TextTooLong", nameof(input.Where.Address), input.Where.Address.Length, LongestAddress);
        if (input.IdempotencyKey is { } key && !IsKey(key))
            yield return new Refusal("Cases.Refusal.KeyTooLong", nameof(input.IdempotencyKey));
        if (!byStaff && !input.Under14 && WantsNumber(input) && string.IsNullOrWhiteSpace(input.Phone))
            yield return CaseRefusals.Missing(nameof(input.Phone), input.CallMe ? "PhoneToCall" : "PhoneForWay");
        if (!string.IsNullOrWhiteSpace(input.Phone) && PhoneNumber.Parse(input.Phone, nameof(input.Phone)) is { IsRefused: true } phone)
            foreach (var reason in phone.Refusals)
                yield return reason;
    }

    // Printable and short: it becomes a key of both databases, and PostgreSQL takes no NUL.
    private static bool IsKey(string key) => key.Length is >= 1 and <= 64 && key.All(c => c is > ' ' and <= '~');

    private static bool WantsNumber(ReportInput input) =>
        input.CallMe || input.Contact is ContactWay.Call or ContactWay.TextOnly or ContactWay.Family;
}
