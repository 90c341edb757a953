using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using NodaTime;

namespace Linli.Dispatch.Learn;

/// <summary>模型文件: the numbers of the deployment's models, in the folder of its files under <c>models/</c>, named by the hash of their content and sealed.</summary>
/// <remarks>The file is durable before its row is written. Sealed, because whoever can ask a model can ask it which three letters five people wrote.</remarks>
internal sealed class ModelFiles(FileRules rules, Func<ICipher> ring)
{
    private const string Form = "linli-categories-3";

    private sealed record Head(string Form, string[] Labels, DateTimeOffset MadeAt, int Texts, int Words, double Sharpness, int HeldBack, int Slots, int Known);

    /// <summary>Keeps one; its name.</summary>
    public string Put(CategoryModel model)
    {
        var card = model.Card;
        byte[] content =
        [
            .. JsonSerializer.SerializeToUtf8Bytes(new Head(Form, [.. model.Labels], card.MadeAt.ToDateTimeOffset(), card.Texts, card.Words, card.Sharpness, card.HeldBack,
                TextGrams.Slots, model.Numbers.Slots.Length), JsonSerializerOptions.Web),
            (byte)'\n',
            .. model.Numbers.ToBytes(),
        ];
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        Durable.MakeFolder(Folder);
        Durable.TryCreate(PathOf(name), ring().Seal(content, Row(name)), Durable.OwnerOnly);
        return name;
    }

    /// <summary>The model of a row; null where its file is not there, is not whole, or was made by another version of the program.</summary>
    public ModelInUse? Open(LearnedModel row)
    {
        if (row is not { File: { } name, Number: { } number } || !File.Exists(PathOf(name)))
            return null;
        try
        {
            var content = ring().Open(File.ReadAllBytes(PathOf(name)), Row(name));
            var end = content.AsSpan().IndexOf((byte)'\n');
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != name || JsonSerializer.Deserialize<Head>(content.AsSpan(0, end), JsonSerializerOptions.Web) is not { Form: Form, Slots: TextGrams.Slots } head)
                return null;
            var card = new ModelCard(Instant.FromDateTimeOffset(head.MadeAt), head.Texts, head.Words, head.Sharpness, head.HeldBack, row.MacroF1, row.TopThree);
            var numbers = ModelNumbers.Of(content.AsSpan(end + 1), head.Known, head.Labels.Length);
            return new ModelInUse(number, new CategoryModel([.. head.Labels], numbers, card), row.WordsTrust, row.TileTrust);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or SealBrokenException or KeyMissingException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True when the file of a row is there.</summary>
    public bool Has(string name) => File.Exists(PathOf(name));

    /// <summary>Lets one go.</summary>
    public void Delete(string name) => File.Delete(PathOf(name));

    private string Folder => Path.Combine(Path.GetFullPath(rules.Folder), "models");

    // A name comes from a row, but a row can be edited: nothing leads out of the folder.
    private string PathOf(string name) => Path.Combine(Folder, (name.All(char.IsAsciiHexDigitLower) ? name : "none") + ".model");

    private static RowName Row(string name) => new("dispatch_models.file", name);
}
