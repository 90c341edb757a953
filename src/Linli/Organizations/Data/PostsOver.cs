using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using NodaTime;

namespace Linli.Organizations.Data;

/// <summary>任期已满: a post whose last day has passed leaves no matter behind, though nobody pressed anything (domain.md 3.8 rule 12).</summary>
internal sealed class PostsOver(EndPost end) : IJob
{
    private const int MostAtOnce = 5;
    private static readonly Duration Pace = Duration.FromMinutes(5);

    public string Name => "organizations.posts-over";

    public Instant NextAfter(Instant now, DateTimeZone zone) => now + Pace;

    public bool Do(Work work) => end.Expire(work, MostAtOnce) == MostAtOnce;
}
