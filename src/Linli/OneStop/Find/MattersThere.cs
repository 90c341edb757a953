using Linli.Foundation.Data;

namespace Linli.OneStop.Find;

/// <summary>有没有事项: in which areas matters are offered, kept in memory, so that a plate's page costs no query more.</summary>
/// <remarks>A change here is seen at once, one made by another node within half a minute.</remarks>
internal sealed class MattersThere(DatabaseOptions database, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);
    private volatile Held? _held;

    /// <summary>True when something is offered everywhere or in one of these areas.</summary>
    public bool AnyIn(IReadOnlyList<Guid?> areas)
    {
        var held = _held;
        if (held is null || time.GetElapsedTime(held.At) >= LookEvery)
        {
            var now = time.GetTimestamp();
            using var db = database.Read();
            _held = held = new Held([.. db.Matters.Select(matter => matter.AreaId).Distinct()], now);
        }
        return held.Areas.Contains(null) || areas.Any(area => area is not null && held.Areas.Contains(area));
    }

    /// <summary>Said after a commit that changed matters.</summary>
    public void Forget() => _held = null;

    private sealed record Held(HashSet<Guid?> Areas, long At);
}
