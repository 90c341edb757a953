using System.Globalization;
using Linli.Areas;
using Linli.Bench.Town;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Search;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Time;
using Linli.Identity;
using Linli.Organizations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Linli.Bench.Search;

/// <summary>A street with very many cases to search, and a dispatcher who may see them all. Texts are made of the catalogue's words, a few of them very common; nobody's words.</summary>
internal sealed class SearchTown(IServiceProvider services, Guid[] communities)
{
    public const string User = "bench-dispatcher";
    public const string Password = "Correct-horse-9";
    private const int Batch = 500;
    private const int WordsInText = 18;
    private static readonly string[] Common = ["请", "尽快", "处理", "小区", "楼下", "晚上", "没人管", "反映", "多次", "居民"];

    /// <summary>Words that are looked for: of many cases, of some, of few.</summary>
    public static readonly string[] Asked = ["电梯", "垃圾", "停车", "漏水", "噪声 晚上", "路灯 坏", "楼道 杂物", "井盖", "消防通道 停车", "油烟 楼下"];

    public static async Task<SearchTown> Build(IServiceProvider services)
    {
        await BenchTown.Build(services);
        var (areas, organizations, now) = (services.GetRequiredService<IAreas>(), services.GetRequiredService<IOrganizations>(), services.GetRequiredService<NodaTime.IClock>().GetCurrentInstant());
        var street = areas.AreaByCode("990101001000")!.Id;
        var office = organizations.UnitOfKind("street", [street], services.GetRequiredService<DeploymentZone>().Day(now))!;
        var hash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })).HashPassword(null!, Password);
        var account = BenchTown.Taken(await services.GetRequiredService<IUnitOfWork>().Run(work =>
            services.GetRequiredService<CreateAccount>().In(work, Act.BySystem(work.Now), new NewAccount(User, "调度员"), hash, mustChange: false)));
        BenchTown.Taken(await services.GetRequiredService<AppointTo>().Run(new NewPost(account.Id, office.Id, Role.StreetDispatcher) { AreaId = street, AreaKind = ScopeKind.Street }, Act.BySystem(now)));
        return new SearchTown(services, [.. areas.Below(street).Select(area => area.Id)]);
    }

    /// <summary>Fills it; the same number makes the same texts.</summary>
    public async Task Fill(int cases)
    {
        var (works, ring, index, catalogue) = (services.GetRequiredService<IUnitOfWork>(), services.GetRequiredService<KeyRing>(), services.GetRequiredService<SearchIndex>(), services.GetRequiredService<IDispatch>().Current);
        var (words, random, street) = (Vocabulary(catalogue), new Random(1), services.GetRequiredService<IAreas>().AreaByCode("990101001000")!.Id);
        var categories = catalogue.All.ToList();
        for (var from = 0; from < cases; from += Batch)
        {
            var made = Enumerable.Range(from, Math.Min(Batch, cases - from)).Select(n => Make(n, street, words, categories, random, ring)).ToList();
            await works.Run(work =>
            {
                foreach (var (row, secrets) in made)
                {
                    work.Insert(row);
                    work.Insert(secrets);
                }
                work.Flush();
                SearchIndex.Write(work, index.Read(work.Db, [.. made.Select(one => one.Row.Id)]));
                return made.Count;
            });
            if (from / Batch % 200 == 199)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {from + Batch:N0} of {cases:N0} cases"));
        }
    }

    private (Case Row, CasePrivate Secrets) Make(int number, Guid street, string[] words, List<CaseCategory> categories, Random random, KeyRing ring)
    {
        var at = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0) + NodaTime.Duration.FromSeconds(number * 20);
        var id = Ids.New(at);
        var (key, wrapped) = SubjectKey.New(ring, CaseSecrets.Column("key", id));
        var category = categories[random.Next(categories.Count)];
        // Squared: the first words of the list stand in most texts, the last in few.
        var text = string.Concat(Enumerable.Range(0, WordsInText).Select(n => (n % 3 == 2 ? Common[random.Next(Common.Length)] : words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))]) + (n % 6 == 5 ? "，" : "")));
        return (new Case
        {
            Id = id,
            Number = string.Create(CultureInfo.InvariantCulture, $"2026-{number + 1:0000000}"),
            TrackingIndex = ring.BlindIndex("tracking", id.ToString("N")),
            ReceivedAt = at,
            Category = category.Code,
            Kind = category.Kinds[0],
            StreetId = street,
            CommunityId = communities[number % communities.Length],
            Place = string.Create(CultureInfo.InvariantCulture, $"样板小区{1 + (number % communities.Length)} {1 + (number % 40)}号楼"),
        }, new CasePrivate
        {
            CaseId = id,
            Key = wrapped,
            Tracking = ring.SealText("", CaseSecrets.Column("tracking", id)),
            Report = key.SealText(text, CaseSecrets.Column("report", id)),
        });
    }

    private static string[] Vocabulary(Catalogue catalogue) =>
        [.. Asked.SelectMany(asked => asked.Split(' ')).Concat(catalogue.All.SelectMany(category => category.Name.Zh.Split('、', '（', '）', ' '))).Where(word => word.Length > 0).Distinct()];
}
