using System.Net;
using System.Threading.RateLimiting;

namespace Linli.Identity;

/// <summary>How often one address may try to sign in: a few times a minute at one name, many at all names together.</summary>
public sealed class SignInLimits(IdentitySettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<(IPAddress? Address, string Name)> _perName = Limiter<(IPAddress? Address, string Name), (IPAddress?, string)>(key => key, settings.TriesPerName);
    private readonly PartitionedRateLimiter<IPAddress?> _perAddress = Limiter<IPAddress?, string>(address => address?.ToString() ?? "", settings.TriesPerAddress);

    /// <summary>Counts one try; false when it is one too many.</summary>
    public bool Admit(IPAddress? address, string normalName)
    {
        using var broad = _perAddress.AttemptAcquire(address);
        if (!broad.IsAcquired)
            return false;
        using var narrow = _perName.AttemptAcquire((address, normalName));
        return narrow.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _perName.Dispose();
        _perAddress.Dispose();
    }

    private static PartitionedRateLimiter<TResource> Limiter<TResource, TKey>(Func<TResource, TKey> key, int perMinute) where TKey : notnull =>
        PartitionedRateLimiter.Create<TResource, TKey>(resource => RateLimitPartition.GetSlidingWindowLimiter(key(resource), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));
}
