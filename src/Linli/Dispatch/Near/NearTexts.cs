using System.Globalization;
using System.Runtime.InteropServices;
using Linli.Dispatch.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Near;

/// <summary>The index of near texts in the database.</summary>
/// <remarks>Of each text the pieces with the smallest numbers are kept, keyed: a sample that depends on nothing but the text, so that like texts keep like pieces.
/// The one asked about is looked up with all of its pieces among the latest reports of its area. Ids grow with time: they tell how old a text is. A piece that many reports of the area share counts little.</remarks>
internal sealed class NearTexts(KeyRing ring) : INearTexts
{
    private const int Kept = 12;
    private const int MostReports = 4_000;

    public void Enter(Work work, Guid subject, Guid area, string text)
    {
        var pieces = HeadOf(text).Take(Kept).Select(Keyed).ToArray();
        if (pieces.Length > 0)
            work.Insert(new NearSketch { SubjectId = subject, AreaId = area, Pieces = MemoryMarshal.AsBytes(pieces.AsSpan()).ToArray() });
    }

    public void Forget(Work work, Guid subject)
    {
        work.Flush();
        work.Db.NearSketches.Where(sketch => sketch.SubjectId == subject).ExecuteDelete();
    }

    public IReadOnlyList<Guid> Find(LinliDb db, Guid area, string text, Instant now, int most)
    {
        var asked = HeadOf(text).Select(Keyed).ToHashSet();
        if (asked.Count == 0)
            return [];
        var since = Ids.First(now - INearTexts.Remembered);
        var sharing = db.NearSketches.Where(row => row.AreaId == area && row.SubjectId.CompareTo(since) >= 0)
            .OrderByDescending(row => row.SubjectId).Select(row => new { row.SubjectId, row.Pieces }).Take(MostReports).AsEnumerable()
            .Select(row => (row.SubjectId, Pieces: Shared(row.Pieces, asked))).Where(row => row.Pieces.Count > 0).ToList();
        var times = sharing.SelectMany(row => row.Pieces).CountBy(piece => piece).ToDictionary();
        return
        [
            .. sharing.OrderByDescending(row => row.Pieces.Sum(piece => 1.0 / times[piece])).ThenByDescending(row => row.SubjectId)
                .Take(most).Select(row => row.SubjectId),
        ];
    }

    private static List<long> Shared(byte[] kept, HashSet<long> asked)
    {
        List<long> shared = [];
        foreach (var piece in MemoryMarshal.Cast<byte, long>(kept))
            if (asked.Contains(piece))
                shared.Add(piece);
        return shared;
    }

    // The head alone, in the order of mixed numbers: what and where; the pieces of a long story would crowd them out.
    private static IEnumerable<uint> HeadOf(string text) => Shingles.Of(FoldedText.Of(text)).Where(Shingles.IsInHead);

    private long Keyed(uint piece) => MemoryMarshal.Read<long>(ring.BlindIndex("near-text", Shingles.Name(piece).ToString(CultureInfo.InvariantCulture)));
}
