using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linli.Foundation.Files;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Dispatch.Learn;

/// <summary>模型架: a folder with the versions of a model: <c>model-0001.json</c>, readable, and <c>model-0001.bin</c>, its numbers.</summary>
/// <remarks>
/// 1. In use is the version that was measured best (<see cref="ModelCard.SureF1"/>), of equals the newest. No pointer says so, the cards do: a worse
///    model cannot be promoted, not even by a mistake here.
/// 2. Nothing is written over. The numbers go first; a card without them, or numbers without a card, are of a training that was cut short and count as none.
/// 3. The numbers of old versions go in time, their cards stay: a history of scores costs nothing.
/// </remarks>
internal static class ModelShelf
{
    private const string Form = "linli-category-3";
    private const int NumbersKept = 5;
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Card(
        string Form, string[] Labels, DateTimeOffset MadeAt, int Texts, int Words, double Sharpness, int HeldBack, double MacroF1, double TopThree, int Slots, int Known, string Sha256)
    {
        public ModelCard Told() => new(Instant.FromDateTimeOffset(MadeAt), Texts, Words, Sharpness, HeldBack, MacroF1, TopThree);
    }

    private sealed record Version(int Number, Card Card);

    /// <summary>Puts a model beside the earlier ones and says which is in use now.</summary>
    public static CategoryLearning.Trained Put(CategoryModel model, DirectoryInfo folder)
    {
        Durable.MakeFolder(folder.FullName);
        var bytes = model.Numbers.ToBytes();
        var number = folder.EnumerateFiles("model-*.*").Select(file => NumberOf(file.Name)).DefaultIfEmpty().Max() + 1;
        // Somebody else may be training too; each takes a number of its own.
        while (!Durable.TryCreate(Numbers(folder, number), bytes, Durable.OwnerOnly))
            number++;
        var card = model.Card;
        Durable.TryCreate(Path.Combine(folder.FullName, Name(number, "json")), JsonSerializer.SerializeToUtf8Bytes(
            new Card(Form, [.. model.Labels], card.MadeAt.ToDateTimeOffset(), card.Texts, card.Words, card.Sharpness, card.HeldBack, card.MacroF1, card.TopThree,
                TextGrams.Slots, model.Numbers.Slots.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), Readable), Durable.OwnerOnly);
        var versions = Versions(folder);
        var best = Best(versions.Where(IsOurs))!;
        foreach (var old in versions.Where(version => version != best).OrderByDescending(version => version.Number).Skip(NumbersKept - 1))
            File.Delete(Numbers(folder, old.Number));
        return new CategoryLearning.Trained(new CategoryLearning.Kept(number, model), best.Number, best.Card.Told());
    }

    /// <summary>The version in use, or what is wrong with the folder.</summary>
    public static Outcome<CategoryLearning.Kept> InUse(DirectoryInfo folder)
    {
        var versions = folder.Exists ? Versions(folder) : [];
        if (Best(versions.Where(IsOurs)) is not { } best)
            return versions.Count > 0 ? Refused("OtherForm") : folder.Exists && folder.EnumerateFiles("model-*.*").Any() ? Refused("Broken") : Refused("Missing");
        if (BytesOf(folder, best) is not { } bytes)
            return Refused("Broken");
        return new CategoryLearning.Kept(best.Number, new CategoryModel([.. best.Card.Labels], ModelNumbers.Of(bytes, best.Card.Known, best.Card.Labels.Length), best.Card.Told()));

        Refusal Refused(string why) => new($"Dispatch.Model.{why}", "model", folder.Name);
    }

    private static bool IsOurs(Version version) => version.Card.Form == Form && version.Card.Slots == TextGrams.Slots;

    private static Version? Best(IEnumerable<Version> versions) => versions.OrderByDescending(version => version.Card.Told().SureF1).ThenByDescending(version => version.Number).FirstOrDefault();

    // Every version that is whole.
    private static List<Version> Versions(DirectoryInfo folder)
    {
        var versions = new List<Version>();
        foreach (var file in folder.EnumerateFiles("model-*.json"))
            if (NumberOf(file.Name) is > 0 and var number && File.Exists(Numbers(folder, number)) && CardOf(file) is { } card)
                versions.Add(new Version(number, card));
        return versions;
    }

    // The numbers the card tells of, or null.
    private static byte[]? BytesOf(DirectoryInfo folder, Version version)
    {
        try
        {
            var bytes = File.ReadAllBytes(Numbers(folder, version.Number));
            return version.Card.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes)) ? bytes : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Card? CardOf(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<Card>(File.ReadAllBytes(file.FullName), Readable) is { Form: not null, Labels: not null } card ? card : null;
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Numbers(DirectoryInfo folder, int number) => Path.Combine(folder.FullName, Name(number, "bin"));

    private static string Name(int number, string ending) => string.Create(CultureInfo.InvariantCulture, $"model-{number:0000}.{ending}");

    private static int NumberOf(string name) => int.TryParse(Path.GetFileNameWithoutExtension(name).AsSpan("model-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
