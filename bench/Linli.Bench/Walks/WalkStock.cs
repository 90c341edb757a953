using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Cases;
using Linli.Cases.ByLink;
using Linli.Cases.Domain;
using Linli.Cases.Issues;
using Linli.Cases.Items;
using Linli.Foundation.Files;
using Linli.Papers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>What hangs on a case in one house and an input may name: photos, links, papers, things on a list, other cases; in the same order in every house.</summary>
internal static class WalkStock
{
    private static readonly Guid AWhistle = new("00000000-0000-0000-0000-00000000a001");

    /// <summary>Fills what only the rows of this house can say.</summary>
    public static VerbInput Fill(VerbInput any, CaseVerb verb, int seed, bool byWhistles, WalkCounty county, Guid id, WalkPools pools)
    {
        var random = new Random(seed ^ 0x57A1);
        using var db = county.House.Read();
        var link = any.Link ?? new LinkInput();
        var at = pools.Now;
        return verb switch
        {
            _ when byWhistles => any with { Whistle = new WhistleNews(AWhistle) { Units = [.. county.Units.Skip(4)], Unit = county.Units[4], Arrived = 1, Asked = 2, Until = pools.Now + Duration.FromDays(random.Next(1, 40)) } },
            CaseVerb.AddNote or CaseVerb.SubmitResult or CaseVerb.ReporterAnswered => any with { Files = Files(random, seed, random.Next(2)) },
            CaseVerb.BlurPhoto => any with { Files = Files(random, seed, 1), Link = link with { Checked = random.Next(8) > 0, Source = One(db.CaseFiles.Where(file => file.CaseId == id).OrderBy(file => file.FactVersion).ThenBy(file => file.Sha256).Select(file => file.Id), random) } },
            CaseVerb.RevokeLink or CaseVerb.AnswerByLink => any with
            {
                Link = link with
                {
                    Id = One(CaseLinks.Live(db.CaseLinks, at).Where(row => row.CaseId == id).OrderBy(row => row.FactVersion).Select(row => row.Id), random),
                    Key = string.Create(CultureInfo.InvariantCulture, $"k{seed}"),
                },
            },
            CaseVerb.GiveLink => any with { Link = link with { Photos = random.Next(2) == 0 ? [] : [.. db.CaseBlurs.Where(blur => blur.CaseId == id).OrderBy(blur => blur.At).Select(blur => blur.FileId).Take(1)] } },
            CaseVerb.IssuePaper when any.Paper is { } paper => any with { Paper = paper with { Link = null, WithContact = null } },
            CaseVerb.AttachScan => any with { Files = Files(random, seed, 1), Paper = new PaperInput { Id = One(db.Papers.Where(paper => paper.SubjectId == id).OrderBy(paper => paper.Number).ThenBy(paper => paper.Kind).Select(paper => paper.Id), random) } },
            CaseVerb.AddItems => any with { Lines = [.. Enumerable.Range(1, random.Next(1, 4)).Select(n => $"第{n}盏路灯")] },
            CaseVerb.TickItems => any with { Items = [.. db.Set<CaseItem>().Where(item => item.CaseId == id && item.DoneAt == null).OrderBy(item => item.Number).Select(item => item.Id).Take(random.Next(1, 3))] },
            CaseVerb.AttachIssue => any with { Title = "同一条管线", Issue = random.Next(3) == 0 ? null : One(db.Set<CommonIssue>().OrderByDescending(issue => issue.At).Select(issue => issue.Id).Take(3), random) },
            CaseVerb.MarkDuplicate => any with { Master = Number(db, pools.Cases[random.Next(pools.Cases.Count)]) },
            CaseVerb.Split => any with { Parts = [.. Enumerable.Range(0, random.Next(1, 3)).Select(n => new SplitPart(n == 0 ? "0506" : "0601", "另外一件：楼道灯不亮。"))] },
            _ => any,
        };
    }

    /// <summary>The parts that were split off, by their numbers.</summary>
    public static async Task<List<Case>> Parts(WalkHouse house, Guid whole)
    {
        using var db = house.Read();
        return await db.Cases.Where(row => row.SplitFrom == whole).OrderBy(row => row.Number).ToListAsync();
    }

    private static string? Number(Foundation.Data.LinliDb db, Guid id) => db.Cases.Where(row => row.Id == id).Select(row => row.Number).SingleOrDefault();

    private static Guid? One(IQueryable<Guid> ids, Random random) => ids.ToList() is { Count: > 0 } some ? some[random.Next(some.Count)] : null;

    // Only their rows are looked at; the store keeps nothing of them.
    private static List<StoredFile> Files(Random random, int seed, int count) => [.. Enumerable.Range(0, count).Select(n =>
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {n} {random.Next()}"))));
        return new StoredFile(digest[..32], FileKind.Png.Code, 1000, digest);
    })];
}
