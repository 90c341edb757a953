using Linli.Foundation.Time;
using NodaTime;
using NodaTime.Text;

namespace Linli.Commands;

/// <summary>Times as files write them: <c>2026-03-04 10:00:00</c>, <c>2026/3/4 10:00</c>, a day alone.</summary>
internal static class WrittenTime
{
    private static readonly LocalDateTimePattern[] Times =
    [
        .. new[] { "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd", "uuuu/M/d H:mm:ss", "uuuu/M/d H:mm", "uuuu/M/d" }
            .Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <summary>The instant in the deployment's zone, or null for what is none of these.</summary>
    public static Instant? At(string written, DeploymentZone zone)
    {
        foreach (var form in Times)
            if (form.Parse(written).TryGetValue(default, out var local))
                return zone.At(local);
        return null;
    }
}
