using System.Text;
using Linli.Foundation.Privacy;
using NodaTime;

namespace Linli.Tests.Foundation.Privacy;

public sealed class KeyRingTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 2, 0);
    private static readonly RowName Row = new("cases_contacts", new Guid("0195f7a0-0000-7000-8000-000000000001"));
    private readonly string _folder = Directory.CreateTempSubdirectory("linli-keys-").FullName;

    [Fact]
    public void What_is_sealed_opens_in_its_own_row_only()
    {
        var ring = KeyRing.InMemory();
        var value = ring.SealText("王建国，13800005678", Row);
        ring.OpenText(value, Row).ShouldBe("王建国，13800005678");
        Should.Throw<SealBrokenException>(() => ring.Open(value, Row with { Row = "other" })).Row.Row.ShouldBe("other");
        Should.Throw<SealBrokenException>(() => ring.Open(value, Row with { Table = "cases_notes" }));
        Encoding.UTF8.GetString(value).ShouldNotContain("1380000");
    }

    [Fact]
    public void The_same_text_is_never_sealed_alike_twice()
    {
        var ring = KeyRing.InMemory();
        ring.SealText("a", Row).ShouldNotBe(ring.SealText("a", Row));
    }

    [Fact]
    public void Any_changed_or_missing_byte_is_noticed()
    {
        var ring = KeyRing.InMemory();
        var value = ring.SealText("两栋之间的路灯", Row);
        for (var at = 3; at < value.Length; at++)
        {
            var changed = value.ToArray();
            changed[at] ^= 1;
            Should.Throw<SealBrokenException>(() => ring.Open(changed, Row));
        }
        for (var length = 0; length < value.Length; length++)
            Should.Throw<SealBrokenException>(() => ring.Open(value.AsSpan(0, length), Row));
        value[0] = 9;
        Should.Throw<SealBrokenException>(() => ring.Open(value, Row));
    }

    [Fact]
    public void After_a_rotation_old_values_open_and_indexes_stay()
    {
        var ring = KeyRing.Open(KeyFile.At(_folder, null), Now);
        var old = ring.SealText("旧", Row);
        var (index, print, chain) = (ring.PhoneIndex(PhoneNumber.Known("13800005678")), ring.Fingerprint, ring.ChainKey);
        ring.Rotate(Now).ShouldBe(2);
        var fresh = ring.SealText("新", Row);
        fresh[2].ShouldBe((byte)2);
        ring.OpenText(old, Row).ShouldBe("旧");

        var reopened = KeyRing.Open(KeyFile.At(_folder, null), Now);
        reopened.AllKeys.ShouldBe([1, 2]);
        reopened.OpenText(old, Row).ShouldBe("旧");
        reopened.OpenText(fresh, Row).ShouldBe("新");
        reopened.PhoneIndex(PhoneNumber.Known("13800005678")).ShouldBe(index);
        reopened.Fingerprint.ShouldBe(print);
        reopened.ChainKey.ShouldBe(chain);
    }

    [Fact]
    public void Another_node_learns_of_a_rotation_when_it_meets_the_new_key()
    {
        var one = KeyRing.Open(KeyFile.At(_folder, null), Now);
        var other = KeyRing.Open(KeyFile.At(_folder, null), Now);
        one.Rotate(Now);
        other.OpenText(one.SealText("新", Row), Row).ShouldBe("新");
        other.ActiveKey.ShouldBe(2);
    }

    [Fact]
    public void A_key_of_another_ring_is_missed_by_number()
    {
        var ring = KeyRing.InMemory();
        var other = KeyRing.InMemory();
        other.Rotate(Now);
        Should.Throw<KeyMissingException>(() => ring.Open(other.SealText("x", Row), Row)).Key.ShouldBe(2);
    }

    [Fact]
    public void The_file_is_the_owners_alone_and_a_looser_one_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = KeyFile.At(_folder, null);
        KeyRing.Open(file, Now);
        File.GetUnixFileMode(file.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(_folder).ShouldBe([file.Path]);
        File.SetUnixFileMode(file.Path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Should.Throw<KeyFileException>(() => KeyRing.Open(file, Now)).Message.ShouldContain("chmod 600");
    }

    [Fact]
    public void Many_first_starts_at_once_agree_on_one_ring()
    {
        var prints = new string[8];
        Parallel.For(0, prints.Length, i => prints[i] = KeyRing.Open(KeyFile.At(_folder, null), Now).Fingerprint);
        prints.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void The_master_key_may_be_kept_apart()
    {
        var master = Path.Combine(_folder, "master");
        File.WriteAllText(master, Convert.ToBase64String(new byte[32]) + "\n");
        RestrictToOwner(master);
        var file = KeyFile.At(Path.Combine(_folder, "keys"), master);
        var value = KeyRing.Open(file, Now).SealText("x", Row);
        File.ReadAllText(file.Path).ShouldNotContain("\"master\": \"");
        KeyRing.Open(file, Now).OpenText(value, Row).ShouldBe("x");

        Should.Throw<KeyFileException>(() => KeyRing.Open(file with { MasterPath = null }, Now)).Message.ShouldContain("LINLI_KEY_FILE");
        File.WriteAllText(master, Convert.ToBase64String(new byte[32].Select(_ => (byte)1).ToArray()));
        Should.Throw<KeyFileException>(() => KeyRing.Open(file, Now)).Message.ShouldContain("right one");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"version\":2,\"root\":\"\",\"active\":1,\"keys\":[]}")]
    public void A_damaged_file_is_never_replaced_by_a_new_one(string content)
    {
        var file = KeyFile.At(_folder, null);
        File.WriteAllText(file.Path, content);
        RestrictToOwner(file.Path);
        Should.Throw<KeyFileException>(() => KeyRing.Open(file, Now));
        File.ReadAllText(file.Path).ShouldBe(content);
    }

    [Fact]
    public void Threads_may_share_a_ring()
    {
        var ring = KeyRing.InMemory();
        Parallel.For(0, 2000, i =>
        {
            if (i % 10 == 0)
                ring.Rotate(Now);
            ring.OpenText(ring.SealText($"{i}", Row), Row).ShouldBe($"{i}");
        });
    }

    [Fact]
    public void A_link_key_of_one_purpose_is_worthless_for_another()
    {
        var ring = KeyRing.InMemory();
        ring.LinkKey("track").ShouldNotBe(ring.LinkKey("rate"));
        ring.BlindIndex("a", "x").ShouldNotBe(ring.BlindIndex("b", "x"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void RestrictToOwner(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
