using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Linli.Notifications;

/// <summary>Hands live events to the open streams of this node, by tag: the work for one event is the number of those it is for.</summary>
/// <remarks>A watcher that does not keep up is cut off and resumes by the position it saw last: late perhaps, never with a hole.</remarks>
public sealed class LiveHub
{
    private const int MostWaiting = 64;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Watch, bool>> _byTag = new();

    /// <summary>Streams open now.</summary>
    public int Watchers => _watchers;

    private int _watchers;

    /// <summary>Tells every stream that carries one of the event's tags, once.</summary>
    public void Publish(LiveEvent live)
    {
        if (live.Tags.Count == 1)
            foreach (var watch in Watching(live.Tags[0]))
                watch.Offer(live);
        else
            foreach (var watch in live.Tags.SelectMany(Watching).Distinct())
                watch.Offer(live);
    }

    /// <summary>Ends all streams of an account: it signed out, or its post ended.</summary>
    public void Close(Guid account)
    {
        foreach (var watch in Watching(Recipient.Account(account).Tag))
            watch.End();
    }

    internal Watch Open(Reader reader)
    {
        var watch = new Watch(reader.Tags);
        foreach (var tag in watch.Tags)
            _byTag.GetOrAdd(tag, static _ => new()).TryAdd(watch, true);
        Interlocked.Increment(ref _watchers);
        return watch;
    }

    internal void Leave(Watch watch)
    {
        foreach (var tag in watch.Tags)
            if (_byTag.TryGetValue(tag, out var watching))
                watching.TryRemove(watch, out _);
        Interlocked.Decrement(ref _watchers);
    }

    private IEnumerable<Watch> Watching(string tag) => _byTag.TryGetValue(tag, out var watching) ? watching.Select(pair => pair.Key) : [];

    /// <summary>One open stream.</summary>
    internal sealed class Watch(IReadOnlyList<string> tags)
    {
        private readonly Channel<LiveEvent> _waiting = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

        public IReadOnlyList<string> Tags => tags;

        public ChannelReader<LiveEvent> Waiting => _waiting.Reader;

        public void Offer(LiveEvent live)
        {
            if (!_waiting.Writer.TryWrite(live))
                End();
        }

        public void End() => _waiting.Writer.TryComplete();
    }
}
