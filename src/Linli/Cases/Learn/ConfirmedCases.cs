using System.Buffers.Binary;
using System.Security.Cryptography;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Learn;

/// <summary>定类样本: closed cases that a desk accepted, so that a person stood behind the category; for Dispatch to learn from.</summary>
/// <remarks>
/// 1. Left out: what was erased, what is protected (sensitive, confidential, about those who would handle it), what ended otherwise than done,
///    and merged matters, whose master speaks for them.
/// 2. Read in pages by the key, each in a reading of its own: a training never holds a transaction open.
/// 3. Numbers to call and identity numbers are taken out before anybody learns anything.
/// </remarks>
internal sealed class ConfirmedCases(DatabaseOptions database, ICipher ring) : IConfirmedCases
{
    private const int PerPage = 500;
    private static readonly Guid Last = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    public IEnumerable<ConfirmedCase> Newest(int most, CancellationToken cancel)
    {
        var (below, told) = (Last, 0);
        while (told < most)
        {
            cancel.ThrowIfCancellationRequested();
            var (page, secrets) = Page(below);
            foreach (var one in page)
                if (!one.IsProtected && secrets.TryGetValue(one.Id, out var words) && Text(words) is { } text)
                {
                    yield return new ConfirmedCase(text, one.Category, one.Tile, Teller(one, words), Group(one, words));
                    if (++told == most)
                        yield break;
                }
            if (page.Count < PerPage)
                yield break;
            below = page[^1].Id;
        }
    }

    private (List<Case> Page, Dictionary<Guid, CasePrivate> Secrets) Page(Guid below)
    {
        using var db = database.Read();
        // Ids grow with time; the key is the index that every case stands in once.
        var page = db.Cases.FromSqlRaw(
            $"SELECT * FROM cases_cases WHERE id < {{0}} AND state = 'closed' AND accepted_at IS NOT NULL ORDER BY id DESC LIMIT {PerPage}",
            db.IsSqlite ? Storage.Blob(below) : below).AsNoTracking().ToList();
        var ids = page.ConvertAll(one => one.Id);
        return (page, db.CasePrivates.AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToDictionary(row => row.CaseId));
    }

    private string? Text(CasePrivate words) => CaseSecrets.Report(words, ring) is { Length: > 0 } report
        ? Scrub.Without(report)
        : null;

    // Whose words they may be: the same number, the same member of staff, the same stairwell or grid. Rather too few tellers than too many.
    private static ulong Teller(Case one, CasePrivate words) =>
        Mixed(words.PhoneIndex ?? Bytes(one.FiledBy ?? one.BuildingId ?? one.MicroGridId ?? one.GridId ?? one.CommunityId ?? one.StreetId ?? one.CountyId ?? one.Id));

    // Where the number was wiped out, nobody can tell any more with which others it went.
    private static ulong? Group(Case one, CasePrivate words) => words.ContactErasedAt is null ? Mixed(words.PhoneIndex ?? Bytes(one.Id)) : null;

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    private static ulong Mixed(byte[] bytes) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes));
}
