using System.Globalization;
using System.Threading.Channels;
using Linli.Areas;
using Linli.Bench.Town;
using Linli.Cases;
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

/// <summary>A street with very many cases to search, and a dispatcher who may see them all.</summary>
internal sealed class SearchTown(IServiceProvider services, Guid[] communities)
{
    public const string User = "bench-dispatcher";
    public const string Password = "Correct-horse-9";
    private const int Batch = 2_000;
    private const int Waiting = 4;

    /// <summary>Words that are looked for: of every sixth case down to one in ten thousand, alone and together, and what no case holds together.</summary>
    public static readonly string[] Asked = ["电梯", "垃圾", "停车", "漏水", "噪声 晚上", "路灯 楼道", "楼道 杂物", "井盖", "桥架", "油烟 电梯", "蜂窝 桥架", "样板小区 晚上"];

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

    /// <summary>Fills it; the same number makes the same texts. Rows and words are reckoned on one thread while another writes them, by the program's own code.</summary>
    public async Task Fill(int cases)
    {
        var (works, ring, index, catalogue) = (services.GetRequiredService<IUnitOfWork>(), services.GetRequiredService<KeyRing>(), services.GetRequiredService<SearchIndex>(), services.GetRequiredService<IDispatch>().Current);
        var (texts, street, categories) = (new MadeTexts(catalogue), services.GetRequiredService<IAreas>().AreaByCode("990101001000")!.Id, catalogue.All.ToList());
        var made = Channel.CreateBounded<List<(Case Row, CasePrivate Secrets, FoundBy Found)>>(Waiting);
        var making = Task.Run(async () =>
        {
            try
            {
                for (var from = 0; from < cases; from += Batch)
                    await made.Writer.WriteAsync([.. Enumerable.Range(from, Math.Min(Batch, cases - from)).Select(n => Make(n, cases, street, texts.Of(n), categories[n * 31 % categories.Count], ring))
                        .Select(one => (one.Row, one.Secrets, index.Reckon(one.Row, one.Secrets, [])!))]);
            }
            finally
            {
                made.Writer.Complete();
            }
        });
        var done = 0;
        await foreach (var batch in made.Reader.ReadAllAsync())
        {
            await works.Run(work =>
            {
                foreach (var (row, secrets, _) in batch)
                {
                    work.Insert(row);
                    work.Insert(secrets);
                }
                work.Flush();
                index.Write(work, [.. batch.Select(one => one.Found)]);
                return batch.Count;
            });
            if ((done += batch.Count) % 100_000 == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {done:N0} of {cases:N0} cases"));
        }
        await making;
    }

    private (Case Row, CasePrivate Secrets) Make(int number, int cases, Guid street, string text, CaseCategory category, KeyRing ring)
    {
        var at = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0) + NodaTime.Duration.FromSeconds(number * 20);
        var id = Ids.New(at);
        var (key, wrapped) = SubjectKey.New(ring, CaseSecrets.Column("key", id));
        return (new Case
        {
            Id = id,
            Number = string.Create(CultureInfo.InvariantCulture, $"2026-{number + 1:0000000}"),
            TrackingIndex = ring.BlindIndex("tracking", id.ToString("N")),
            ReceivedAt = at,
            Category = category.Code,
            Kind = category.Kinds[0],
            // As in a town that has worked for a year: only the latest are open.
            State = IsOpen(number, cases) ? CaseState.Submitted : CaseState.Closed,
            IsOpen = IsOpen(number, cases),
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

    private static bool IsOpen(int number, int cases) => number >= cases - (cases / 25) && number % 2 == 0;
}
