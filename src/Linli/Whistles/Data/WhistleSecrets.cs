using System.Text.Json;
using Linli.Foundation.Privacy;

namespace Linli.Whistles.Data;

/// <summary>Names the rows that sealed words of a whistle belong to, and opens them.</summary>
internal static class WhistleSecrets
{
    public static (SubjectKey Key, byte[] Wrapped) New(ICipher ring, Guid whistle) => SubjectKey.New(ring, Row(whistle));

    /// <summary>The key, or null once erased.</summary>
    public static SubjectKey? KeyOf(WhistleKey? stored, ICipher ring) => stored?.Key is { } wrapped ? SubjectKey.Open(ring, wrapped, Row(stored.WhistleId)) : null;

    public static RowName Of(WhistleText text) => new("whistles_texts.words", text.Id);

    public static byte[] Seal(SubjectKey key, WhistleMarks row, SealedMarks marks) => key.SealText(JsonSerializer.Serialize(marks), new RowName("whistles_marks.sealed", row.Id));

    public static SealedMarks? Open(SubjectKey? key, WhistleMarks row) =>
        key is null || row.Sealed is null ? null : JsonSerializer.Deserialize<SealedMarks>(key.OpenText(row.Sealed, new RowName("whistles_marks.sealed", row.Id)));

    private static RowName Row(Guid whistle) => new("whistles_keys.key", whistle);
}

/// <summary>What is sealed of marks.</summary>
internal sealed record SealedMarks(int[] Marks, string? Word);
