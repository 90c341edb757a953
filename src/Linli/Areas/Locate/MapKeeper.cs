using Linli.Foundation.Data;

namespace Linli.Areas.Locate;

/// <summary>Keeps the newest map: read when first asked for, read again when its version has moved on.</summary>
/// <remarks>A change made here is seen by the next question; one made by another node or an import within a second or two. Safe for threads.</remarks>
internal sealed class MapKeeper(DatabaseOptions database, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly Lock _reading = new();
    private volatile AreaMap? _map;
    private volatile bool _isStale;
    private long _lookedAt;

    /// <summary>The map.</summary>
    public AreaMap Current
    {
        get
        {
            if (_map is { } map && !_isStale && time.GetElapsedTime(Volatile.Read(ref _lookedAt)) < LookEvery)
                return map;
            return Look();
        }
    }

    /// <summary>Said after a commit that changed the areas: the next question reads them again.</summary>
    public void Forget() => _isStale = true;

    private AreaMap Look()
    {
        // While somebody else looks for news from outside, the map at hand will do; after a change of our own it will not.
        if (_map is { } atHand && !_isStale)
        {
            if (!_reading.TryEnter())
                return atHand;
        }
        else
            _reading.Enter();
        try
        {
            if (_map is { } fresh && !_isStale && time.GetElapsedTime(Volatile.Read(ref _lookedAt)) < LookEvery)
                return fresh;
            _isStale = false;
            using var db = database.Read();
            if (_map is not { } known || MapReading.Version(db) != known.Version)
                _map = MapReading.Read(db);
            Volatile.Write(ref _lookedAt, time.GetTimestamp());
            return _map;
        }
        catch
        {
            _isStale = true;
            throw;
        }
        finally
        {
            _reading.Exit();
        }
    }
}
