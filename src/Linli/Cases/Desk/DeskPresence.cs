using System.Collections.Concurrent;
using NodaTime;

namespace Linli.Cases.Desk;

/// <summary>同看提示: who else has a case open at a desk just now, so that two dispatchers are never on one case unknowingly.</summary>
/// <remarks>A courtesy, kept in memory for minutes and nowhere written down (whoever looks is not counted). What it does not see, another node's desk, the stamp of the page still
/// catches: of two who send, one is told what the other did.</remarks>
public sealed class DeskPresence
{
    private static readonly Duration Kept = Duration.FromMinutes(3);
    private readonly ConcurrentDictionary<Guid, Looking> _last = new();

    /// <summary>Notes that a person looks at a case, and gives the one who looked last before and may still be at it; null for nobody else.</summary>
    public Looking? Look(Guid caseId, Guid person, string name, Instant now)
    {
        Looking? other = null;
        _last.AddOrUpdate(caseId, new Looking(person, name, now), (_, before) =>
        {
            other = now - before.At > Kept ? null : before.Person != person ? before : before.Other is { } earlier && now - earlier.At <= Kept ? earlier : null;
            return new Looking(person, name, now) { Other = other };
        });
        if (_last.Count > 1_000)
            Forget(now);
        return other is null ? null : other with { Other = null };
    }

    private void Forget(Instant now)
    {
        foreach (var (id, looking) in _last)
            if (now - looking.At > Kept)
                _last.TryRemove(new(id, looking));
    }
}

/// <summary>One who looks at a case.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">As colleagues know them.</param>
/// <param name="At">Since when.</param>
public sealed record Looking(Guid Person, string Name, Instant At)
{
    internal Looking? Other { get; init; }
}
