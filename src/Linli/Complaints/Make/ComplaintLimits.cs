using System.Net;
using System.Threading.RateLimiting;

namespace Linli.Complaints.Make;

/// <summary>How often the form may be sent.</summary>
internal sealed class ComplaintLimits(ComplaintsSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> _perAddress = PartitionedRateLimiter.Create<IPAddress?, string>(
        address => RateLimitPartition.GetSlidingWindowLimiter(address?.ToString() ?? "", _ => Minute(settings.PerAddress)));
    private readonly SlidingWindowRateLimiter _all = new(Minute(settings.InAll));

    /// <summary>Counts one; false when it is one too many.</summary>
    public bool Admit(IPAddress? address)
    {
        using var own = _perAddress.AttemptAcquire(address);
        if (!own.IsAcquired)
            return false;
        using var all = _all.AttemptAcquire();
        return all.IsAcquired;
    }

    public void Dispose()
    {
        _perAddress.Dispose();
        _all.Dispose();
    }

    private static SlidingWindowRateLimiterOptions Minute(int most) => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };
}
