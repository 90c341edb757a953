using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Search;

/// <summary>检索索引: follows the facts and keeps by what each case is found; in batches, because most of them change nothing here.</summary>
/// <remarks>
/// Its position moves in the transaction of its own writing: a kill repeats a batch and never skips one. Several nodes: the position's row is locked.
/// Numbers are given here in the order of facts and grow, so that "newest first" is the index's own order.
/// </remarks>
internal sealed class SearchIndex(SearchKey keys, ICipher ring, IDispatch dispatch)
{
    public const string Position = "cases.search";

    private const int Facts = 200;

    /// <summary>Takes the next facts in; true when there may be more.</summary>
    public bool CatchUp(Work work)
    {
        var at = Listening.Position(work, Position);
        var next = (from s in work.Db.FactsSealed
                    join f in work.Db.Facts on s.FactId equals f.Id
                    where s.Position > at.Position
                    orderby s.Position
                    select new { s.Position, f.SubjectKind, f.SubjectId }).AsNoTracking().Take(Facts).ToList();
        if (next.Count == 0)
            return false;
        Take(work, [.. next.Where(fact => fact.SubjectKind == Case.SubjectKind).Select(fact => fact.SubjectId).Distinct()]);
        at.Position = next[^1].Position;
        return next.Count == Facts;
    }

    /// <summary>Takes a case out at once, in the work that erases it.</summary>
    public static void Forget(Work work, Guid caseId)
    {
        work.Db.Database.ExecuteSqlRaw("DELETE FROM cases_search_words WHERE rowid IN (SELECT seq FROM cases_search WHERE case_id = {0})", work.Db.IsSqlite ? Storage.Blob(caseId) : (object)caseId);
        work.Db.Set<SearchRow>().Where(row => row.CaseId == caseId).ExecuteDelete();
    }

    /// <summary>Takes some cases in as they are now.</summary>
    internal void Take(Work work, IReadOnlyList<Guid> ids)
    {
        var cases = work.Db.Cases.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionary(row => row.Id);
        var secrets = work.Db.CasePrivates.AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToDictionary(row => row.CaseId);
        var texts = work.Db.CaseTexts.AsNoTracking().Where(text => ids.Contains(text.CaseId)).ToLookup(text => text.CaseId);
        var rows = work.Db.Set<SearchRow>().AsTracking().Where(row => ids.Contains(row.CaseId)).ToDictionary(row => row.CaseId);
        var last = work.Db.Set<SearchRow>().Max(row => (long?)row.Seq) ?? 0;
        var findable = new CaseFindable(ring, dispatch.Current);
        var written = new List<(long Seq, long[] Words)>();
        foreach (var id in ids)
        {
            if (!cases.TryGetValue(id, out var target) || findable.Of(target, secrets[id], texts[id]) is not { } found)
                continue;
            var words = found.Select(keys.Of).ToArray();
            Array.Sort(words);
            var stamp = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(words.AsSpan())));
            if (!rows.TryGetValue(id, out var row))
                work.Db.Add(row = new SearchRow { Seq = ++last, CaseId = id, Stamp = stamp });
            else if (row.Stamp == stamp)
                continue;
            row.Stamp = stamp;
            written.Add((row.Seq, words));
        }
        SearchWordRows.Put(work, written);
    }
}
