using Linli.Foundation.Privacy;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Privacy;

public sealed class KeyRingMarkTests
{
    [Theory, OnBoth]
    public async Task The_ring_first_used_is_the_one_for_ever(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await house.Get<KeyRingMark>().Hold()).ShouldBeNull();
        using var again = house.AnotherNode();
        (await again.Get<KeyRingMark>().Hold()).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_lost_key_file_is_noticed_before_a_new_one_is_made(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.Get<KeyRingMark>().Hold();
        var file = house.Get<KeyFile>().Path;
        File.Move(file, file + ".away");
        using var again = house.AnotherNode();
        (await again.Get<KeyRingMark>().Hold())!.Key.ShouldBe("Privacy.Keys.Lost");
        File.Exists(file).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Another_key_file_is_refused(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.Get<KeyRingMark>().Hold();
        var file = house.Get<KeyFile>();
        File.Delete(file.Path);
        KeyRing.Open(file, house.Clock.Now);
        using var again = house.AnotherNode();
        (await again.Get<KeyRingMark>().Hold())!.Key.ShouldBe("Privacy.Keys.Other");
    }

    [Theory, OnBoth]
    public async Task A_rotated_ring_is_still_the_same_ring(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.Get<KeyRingMark>().Hold();
        house.Get<KeyRing>().Rotate(house.Clock.Now);
        using var again = house.AnotherNode();
        (await again.Get<KeyRingMark>().Hold()).ShouldBeNull();
    }
}
