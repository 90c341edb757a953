using Linli.Cases.Desk;
using NodaTime;

namespace Linli.Tests.Cases.Desk;

/// <summary>同看提示: two dispatchers know of each other; one alone is told nothing.</summary>
public sealed class DeskPresenceTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 1, 0);
    private readonly DeskPresence _presence = new();
    private readonly (Guid Case, Guid Fang, Guid Li) _ = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]), new Guid(3, 0, 0, new byte[8]));

    [Fact]
    public void The_second_is_told_of_the_first_and_then_the_first_of_the_second()
    {
        _presence.Look(_.Case, _.Fang, "王芳", Nine).ShouldBeNull();
        _presence.Look(_.Case, _.Fang, "王芳", Nine + Duration.FromSeconds(5)).ShouldBeNull("herself");
        _presence.Look(_.Case, _.Li, "李强", Nine + Duration.FromMinutes(1)).ShouldBe(new Looking(_.Fang, "王芳", Nine + Duration.FromSeconds(5)));
        _presence.Look(_.Case, _.Li, "李强", Nine + Duration.FromMinutes(2)).ShouldNotBeNull("looking again does not make the other go").Name.ShouldBe("王芳");
        _presence.Look(_.Case, _.Fang, "王芳", Nine + Duration.FromMinutes(2)).ShouldNotBeNull().Name.ShouldBe("李强");
    }

    [Fact]
    public void After_a_few_minutes_nobody_is_there_any_more()
    {
        _presence.Look(_.Case, _.Fang, "王芳", Nine);
        _presence.Look(_.Case, _.Li, "李强", Nine + Duration.FromMinutes(4)).ShouldBeNull();
        _presence.Look(_.Case, _.Li, "李强", Nine + Duration.FromMinutes(5)).ShouldBeNull();
    }

    [Fact]
    public void What_is_remembered_does_not_grow_with_the_day()
    {
        for (var n = 0; n < 5_000; n++)
            _presence.Look(new Guid(n, 1, 0, new byte[8]), _.Fang, "王芳", Nine + Duration.FromSeconds(n)).ShouldBeNull();
        _presence.Look(new Guid(4_999, 1, 0, new byte[8]), _.Li, "李强", Nine + Duration.FromSeconds(5_000)).ShouldNotBeNull();
    }
}
