using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Tests.Foundation.Time;

public sealed class MicrosecondsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(1_771_000_000_123_456)]
    public void What_was_written_is_what_is_read(long microseconds) =>
        Microseconds.ToInt64(Microseconds.FromInt64(microseconds)).ShouldBe(microseconds);

    [Fact]
    public void Finer_than_a_microsecond_is_dropped() =>
        Microseconds.Cut(Instant.FromUnixTimeTicks(19)).ShouldBe(Instant.FromUnixTimeTicks(10));
}
