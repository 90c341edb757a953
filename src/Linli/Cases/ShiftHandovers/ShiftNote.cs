using Linli.Foundation.Privacy;

namespace Linli.Cases.ShiftHandovers;

/// <summary>交班留言: sealed under a key of its own; without the key's row it is gone wherever it lies.</summary>
internal static class ShiftNote
{
    private const string Table = "cases_shift_handovers";

    public static (byte[] Key, byte[] Note) Seal(ICipher ring, Guid handover, string words)
    {
        var (key, wrapped) = SubjectKey.New(ring, new RowName(Table + ".key", handover));
        return (wrapped, key.SealText(words, new RowName(Table + ".note", handover)));
    }

    public static string? Open(ICipher ring, ShiftHandover row) =>
        row is { Key: { } key, Note: { } note } ? SubjectKey.Open(ring, key, new RowName(Table + ".key", row.Id)).OpenText(note, new RowName(Table + ".note", row.Id)) : null;
}
