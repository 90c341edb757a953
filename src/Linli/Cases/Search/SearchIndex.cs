using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Search;

/// <summary>检索索引: follows the facts and keeps by what each case is found; in batches, because most of them change nothing here.</summary>
/// <remarks>
/// 1. Read and reckoned beside the lane, written in it: opening words and hashing them is most of the work, and a report must not wait behind it.
/// 2. Its position moves in the transaction of its own writing: a kill repeats a batch and never skips one. Several nodes: the position's row is locked,
/// and a batch that begins elsewhere than it stands by then is read anew.
/// 3. What changed between reading and writing is left out (its version tells): it was erased perhaps, and the fact that tells of it comes later.
/// 4. Numbers are given here in the order of facts and grow, so that "newest first" is the index's own order.
/// </remarks>
internal sealed class SearchIndex(SearchKey keys, ICipher ring, IDispatch dispatch, DatabaseOptions database, IUnitOfWork works)
{
    public const string Position = "cases.search";

    private const int Facts = 200;

    /// <summary>Takes the next facts in; true when there may be more.</summary>
    public async Task<bool> CatchUp(CancellationToken cancel = default)
    {
        using var db = database.Read();
        var from = await db.Listeners.Where(row => row.Name == Position).Select(row => row.Position).SingleOrDefaultAsync(cancel);
        var next = await (from s in db.FactsSealed
                          join f in db.Facts on s.FactId equals f.Id
                          where s.Position > @from
                          orderby s.Position
                          select new { s.Position, f.SubjectKind, f.SubjectId }).Take(Facts).ToListAsync(cancel);
        if (next.Count == 0)
            return false;
        var found = Read(db, [.. next.Where(fact => fact.SubjectKind == Case.SubjectKind).Select(fact => fact.SubjectId).Distinct()]);
        var taken = await works.Run(
            work =>
            {
                var at = Listening.Position(work, Position);
                if (at.Position != from)
                    return false;
                Write(work, found);
                at.Position = next[^1].Position;
                return true;
            },
            cancel);
        return !taken || next.Count == Facts;
    }

    /// <summary>Takes a case out at once, in the work that erases it.</summary>
    public static void Forget(Work work, Guid caseId)
    {
        work.Db.Database.ExecuteSqlRaw("DELETE FROM cases_search_words WHERE rowid IN (SELECT seq FROM cases_search WHERE case_id = {0})", work.Db.IsSqlite ? Storage.Blob(caseId) : (object)caseId);
        work.Db.Set<SearchRow>().Where(row => row.CaseId == caseId).ExecuteDelete();
    }

    /// <summary>By what these cases are found as they stand now; nothing of what was erased.</summary>
    internal IReadOnlyList<FoundBy> Read(LinliDb db, IReadOnlyList<Guid> ids)
    {
        var cases = db.Cases.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionary(row => row.Id);
        var secrets = db.CasePrivates.AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToDictionary(row => row.CaseId);
        var texts = db.CaseTexts.AsNoTracking().Where(text => ids.Contains(text.CaseId)).ToLookup(text => text.CaseId);
        return [.. ids.Select(id => cases.TryGetValue(id, out var target) ? Reckon(target, secrets[id], texts[id]) : null).OfType<FoundBy>()];
    }

    /// <summary>By what one case is found; null when it was erased.</summary>
    internal FoundBy? Reckon(Case target, CasePrivate secrets, IEnumerable<CaseText> texts)
    {
        if (new CaseFindable(ring, dispatch.Current).Of(target, secrets, texts) is not { } found)
            return null;
        var words = found.Select(keys.Of).ToArray();
        Array.Sort(words);
        var beside = keys.Of($"{target.Category} {target.IsOpen} {target.About} {target.Sensitive} {target.Confidential}");
        return new FoundBy(target, words, BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes<long>([.. words, beside]))));
    }

    /// <summary>Writes them, those that stand as they were read.</summary>
    internal void Write(Work work, IReadOnlyList<FoundBy> all)
    {
        var ids = all.Select(one => one.Target.Id).ToList();
        var standing = work.Db.Cases.AsNoTracking().Where(row => ids.Contains(row.Id))
            .LeftJoin(work.Db.Set<SearchRow>().AsNoTracking(), row => row.Id, row => row.CaseId, (row, kept) => new { row.Id, row.Version, Seq = (long?)kept!.Seq, Stamp = (long?)kept.Stamp })
            .ToDictionary(row => row.Id);
        var last = work.Db.Set<SearchRow>().Max(row => (long?)row.Seq) ?? 0;
        var written = new List<(SearchRow Row, long[] Words)>();
        foreach (var one in all)
            if (standing.TryGetValue(one.Target.Id, out var stands) && stands.Version == one.Target.Version && stands.Stamp != one.Stamp)
                written.Add((Row(one, stands.Seq ?? ++last), one.Words));
        SearchWordRows.Put(work, written);
    }

    /// <summary>The row of a case under a number.</summary>
    internal SearchRow Row(FoundBy one, long seq) => new()
    {
        Seq = seq,
        CaseId = one.Target.Id,
        Stamp = one.Stamp,
        Category = one.Target.Category,
        IsOpen = one.Target.IsOpen,
        About = one.Target.About,
        Sensitive = one.Target.Sensitive,
        Confidential = one.Target.Confidential,
        Seers = [.. CaseFindable.Seers(one.Target).Distinct().SelectMany(seer => SearchKey.Bytes(keys.Of(CaseFindable.Seer(seer))))],
    };
}

/// <summary>By what one case is found.</summary>
/// <param name="Target">The case as it was read.</param>
/// <param name="Words">Keyed words, in order.</param>
/// <param name="Stamp">Of the words and of what stands beside them: equal for equal ones.</param>
internal sealed record FoundBy(Case Target, long[] Words, long Stamp);
