using System.Buffers.Binary;
using System.Globalization;
using Linli.Dispatch.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Near;

/// <summary>The index of near texts in the database.</summary>
/// <remarks>Of each text the pieces with the smallest numbers are kept, keyed: a sample that depends on nothing but the text, so that like texts keep like pieces.
/// Few, because every report writes them on the one lane. The one asked about is looked up with all of its pieces. Ids grow with time: they tell how old a text is. A piece that many reports of the area share counts little.</remarks>
internal sealed class NearTexts(KeyRing ring) : INearTexts
{
    private const int Kept = 12;
    private const int MostRows = 4_000;

    public void Enter(Work work, Guid subject, Guid area, string text)
    {
        Forget(work, subject);
        foreach (var piece in HeadOf(text).Take(Kept))
            work.Insert(new NearPiece { AreaId = area, Piece = Keyed(piece), SubjectId = subject });
    }

    public void Forget(Work work, Guid subject)
    {
        work.Flush();
        work.Db.NearPieces.Where(piece => piece.SubjectId == subject).ExecuteDelete();
    }

    public IReadOnlyList<Guid> Find(LinliDb db, Guid area, string text, Instant now, int most)
    {
        var asked = HeadOf(text).Select(Keyed).ToList();
        if (asked.Count == 0)
            return [];
        var since = Ids.First(now - INearTexts.Remembered);
        var rows = db.NearPieces.Where(row => row.AreaId == area && asked.Contains(row.Piece) && row.SubjectId.CompareTo(since) >= 0)
            .OrderByDescending(row => row.SubjectId).Select(row => new { row.Piece, row.SubjectId }).Take(MostRows).ToList();
        var times = rows.CountBy(row => row.Piece).ToDictionary();
        return
        [
            .. rows.GroupBy(row => row.SubjectId, row => 1.0 / times[row.Piece])
                .OrderByDescending(subject => subject.Sum()).ThenByDescending(subject => subject.Key).Take(most).Select(subject => subject.Key),
        ];
    }

    // The head alone, in the order of mixed numbers: what and where; a row for each piece of a long story would fill the index with how it came about.
    private static IEnumerable<uint> HeadOf(string text) => Shingles.Of(FoldedText.Of(text)).Where(Shingles.IsInHead);

    private long Keyed(uint piece) => BinaryPrimitives.ReadInt64BigEndian(ring.BlindIndex("near-text", Shingles.Name(piece).ToString(CultureInfo.InvariantCulture)));
}
