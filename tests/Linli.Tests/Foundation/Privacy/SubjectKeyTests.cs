using Linli.Foundation.Privacy;

namespace Linli.Tests.Foundation.Privacy;

public sealed class SubjectKeyTests
{
    private static readonly RowName KeyRow = new("cases_keys", "1");
    private static readonly RowName TextRow = new("cases_texts", "1");

    [Fact]
    public void A_text_opens_with_the_key_unwrapped_from_its_row()
    {
        var ring = KeyRing.InMemory();
        var (key, wrapped) = SubjectKey.New(ring, KeyRow);
        var value = key.SealText("楼上漏水", TextRow);
        SubjectKey.Open(ring, wrapped, KeyRow).OpenText(value, TextRow).ShouldBe("楼上漏水");
    }

    [Fact]
    public void Without_its_wrapped_key_nothing_in_the_ring_opens_it()
    {
        var ring = KeyRing.InMemory();
        var value = SubjectKey.New(ring, KeyRow).Key.SealText("楼上漏水", TextRow);
        Should.Throw<KeyMissingException>(() => ring.Open(value, TextRow));
        Should.Throw<SealBrokenException>(() => SubjectKey.New(ring, KeyRow).Key.Open(value, TextRow));
    }

    [Fact]
    public void A_wrapped_key_is_bound_to_its_row()
    {
        var ring = KeyRing.InMemory();
        var (_, wrapped) = SubjectKey.New(ring, KeyRow);
        Should.Throw<SealBrokenException>(() => SubjectKey.Open(ring, wrapped, KeyRow with { Row = "2" }));
    }

    [Fact]
    public void A_digest_proves_a_text_and_needs_the_key()
    {
        var ring = KeyRing.InMemory();
        var (key, wrapped) = SubjectKey.New(ring, KeyRow);
        key.DigestOf("13800005678").ShouldBe(SubjectKey.Open(ring, wrapped, KeyRow).DigestOf("13800005678"));
        key.DigestOf("13800005678").ShouldNotBe(SubjectKey.New(ring, KeyRow).Key.DigestOf("13800005678"));
        key.DigestOf("x").Value.Length.ShouldBe(22);
        Should.Throw<ArgumentOutOfRangeException>(() => Digest.Of("short"u8, "x"));
    }
}
