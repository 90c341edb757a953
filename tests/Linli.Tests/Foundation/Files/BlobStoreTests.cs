using System.Security.Cryptography;
using Linli.Foundation.Data;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Foundation.Files;

public sealed class BlobStoreTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly string _folder = Directory.CreateTempSubdirectory("linli-files-").FullName;
    private readonly SubjectKey _key = SubjectKey.New(KeyRing.InMemory(), new RowName("t", "1")).Key;
    private readonly BlobStore _store;

    public BlobStoreTests() => _store = new BlobStore(new FileRules { Folder = _folder });

    private static CleanFile Photo => FileIntake.Check(TinyFiles.Jpeg(), FileFamily.Photo, new FileRules()).Value;

    [Fact]
    public async Task What_was_put_is_got_and_lies_sealed_under_a_random_name()
    {
        var blob = _store.Put("cases", Photo, _key);
        blob.Name.ShouldMatch("^cases/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{28}$");
        blob.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(TinyFiles.Jpeg())));
        (await _store.Get(blob.Name, _key, Cancel)).ShouldBe(TinyFiles.Jpeg());
        (await _store.IsWhole(blob, _key, Cancel)).ShouldBeTrue();
        var path = Path.Combine(_folder, blob.Name);
        File.ReadAllBytes(path).AsSpan().IndexOf("JFIF"u8).ShouldBe(-1);
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ShouldBe([path]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_changed_exchanged_or_foreign_file_is_noticed()
    {
        var (one, two) = (_store.Put("cases", Photo, _key), _store.Put("cases", Photo, _key));
        var (pathOne, pathTwo) = (Path.Combine(_folder, one.Name), Path.Combine(_folder, two.Name));
        File.Copy(pathOne, pathTwo, overwrite: true);
        await Should.ThrowAsync<SealBrokenException>(() => _store.Get(two.Name, _key, Cancel));
        (await _store.IsWhole(two, _key, Cancel)).ShouldBeFalse();
        var other = SubjectKey.New(KeyRing.InMemory(), new RowName("t", "1")).Key;
        await Should.ThrowAsync<SealBrokenException>(() => _store.Get(one.Name, other, Cancel));
        _store.Delete(one.Name);
        _store.Delete(one.Name);
        await Should.ThrowAsync<FileNotFoundException>(() => _store.Get(one.Name, _key, Cancel));
        (await _store.IsWhole(one, _key, Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("cases/ab/cd/../../../../x")]
    [InlineData("")]
    public async Task A_name_leads_nowhere_else(string name) =>
        await Should.ThrowAsync<ArgumentException>(() => _store.Get(name, _key, Cancel));

    [Fact]
    public void Files_without_a_row_go_after_a_day_and_only_in_the_room_that_answers()
    {
        var kept = _store.Put("cases", Photo, _key);
        var orphan = _store.Put("cases", Photo, _key);
        var fresh = _store.Put("cases", Photo, _key);
        var others = _store.Put("care", Photo, _key);
        var half = Path.Combine(_folder, "cases", "ab.1234.tmp");
        File.WriteAllText(half, "cut");
        var now = Instant.FromUtc(2026, 3, 4, 2, 0);
        foreach (var path in new[] { kept.Name, orphan.Name, others.Name }.Select(n => Path.Combine(_folder, n)).Append(half))
            File.SetLastWriteTimeUtc(path, (now - Duration.FromHours(25)).ToDateTimeUtc());
        File.SetLastWriteTimeUtc(Path.Combine(_folder, fresh.Name), (now - Duration.FromHours(23)).ToDateTimeUtc());

        _store.Sweep("cases", names => names.Where(n => n == kept.Name).ToHashSet(), now).ShouldBe(2);
        new[] { kept, fresh, others }.ShouldAllBe(blob => File.Exists(Path.Combine(_folder, blob.Name)));
        File.Exists(half).ShouldBeFalse();
        File.Exists(Path.Combine(_folder, orphan.Name)).ShouldBeFalse();
        _store.Sweep("nobody", _ => new HashSet<string>(), now).ShouldBe(0);
    }

    [Fact]
    public void The_sweeper_asks_each_room_that_answers()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Services.AddSingleton<IBlobOwner, Nobody>());
        var store = house.Get<BlobStore>();
        var (swept, kept) = (store.Put("nobody", Photo, _key), store.Put("care", Photo, _key));
        foreach (var blob in new[] { swept, kept })
            File.SetLastWriteTimeUtc(Path.Combine(house.Folder, "files", blob.Name), (house.Clock.Now - Duration.FromDays(2)).ToDateTimeUtc());
        house.Get<BlobSweeper>().Sweep().ShouldBe(1);
        File.Exists(Path.Combine(house.Folder, "files", kept.Name)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_served_file_can_do_nothing_in_our_origin()
    {
        var photo = await Answer(new FileAnswer(FileKind.Jpeg, TinyFiles.Jpeg(), "照片 1"), null);
        photo.Headers.ContentType.ToString().ShouldBe("image/jpeg");
        photo.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        photo.Headers.ContentSecurityPolicy.ToString().ShouldStartWith("sandbox; default-src 'none'");
        photo.Headers.CacheControl.ToString().ShouldBe("private, no-store");
        photo.Headers.ContentDisposition.ToString().ShouldBe("inline; filename=\"file.jpg\"; filename*=UTF-8''%E7%85%A7%E7%89%87%201.jpg");
        var letter = await Answer(new FileAnswer(FileKind.Pdf, TinyFiles.Pdf(), "a\"\r\nb"), null);
        letter.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=\"file.pdf\"; filename*=UTF-8''a%22%0D%0Ab.pdf");
    }

    [Fact]
    public async Task Sound_is_served_in_ranges()
    {
        var part = await Answer(new FileAnswer(FileKind.M4a, TinyFiles.M4a(1), "语音"), "bytes=0-1");
        part.StatusCode.ShouldBe(206);
        part.Headers.ContentLength.ShouldBe(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class Nobody : IBlobOwner
    {
        public string Room => "nobody";

        public IReadOnlySet<string> Known(LinliDb db, IReadOnlyList<string> names) => new HashSet<string>();
    }

    private static async Task<HttpResponse> Answer(FileAnswer answer, string? range)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Request.Method = "GET";
        context.Response.Body = new MemoryStream();
        if (range is not null)
            context.Request.Headers.Range = range;
        await answer.ExecuteAsync(context);
        return context.Response;
    }
}
