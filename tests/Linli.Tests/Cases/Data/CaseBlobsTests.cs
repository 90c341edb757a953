using Linli.Cases;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Cases.Data;

/// <summary>What a refused form left in the file store goes after a day; what a case knows stays.</summary>
public sealed class CaseBlobsTests
{
    [Theory, OnBoth]
    public async Task A_photo_of_a_case_stays_and_one_that_no_case_knows_goes_after_a_day(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var photo = FileIntake.Check(TinyFiles.Jpeg(), FileFamily.Photo, house.Get<FileRules>()).Value;
        (await house.Get<Linli.Cases.Report.ReportCase>().Run(StoryTests.Humming(town) with { Photos = [photo] }, town.Resident)).ThrowIfRefused();
        using var db = house.Read();
        var known = await db.CaseFiles.Select(file => file.Blob).SingleAsync(TestContext.Current.CancellationToken);
        var store = house.Get<BlobStore>();
        var key = SubjectKey.New(house.Get<ICipher>(), new RowName("test", Guid.Empty)).Key;
        var (early, late) = (store.Put("cases", photo, key).Name, store.Put("cases", photo, key).Name);
        string On(string blob) => Path.Combine(house.Folder, "files", blob);
        foreach (var (blob, hours) in new[] { (known, 30), (early, 30), (late, 20) })
            File.SetLastWriteTimeUtc(On(blob), (house.Clock.Now - Duration.FromHours(hours)).ToDateTimeUtc());

        var sweeper = house.Get<BlobSweeper>();
        sweeper.Sweep().ShouldBe(1);
        File.Exists(On(early)).ShouldBeFalse();
        house.Clock.Pass(TimeSpan.FromHours(5));
        sweeper.Sweep().ShouldBe(1, "the next sweep looks at what became a day old since");
        File.Exists(On(late)).ShouldBeFalse();
        File.Exists(On(known)).ShouldBeTrue();
    }
}
