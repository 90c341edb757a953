using System.Text;

namespace Linli.Notifications;

/// <summary>Something that just happened, for open pages: it says that there is something to look at, hardly ever what.</summary>
/// <param name="Name">The event's name: <c>notice</c>, <c>read</c>, <c>changed</c>.</param>
/// <param name="Tags">Whose pages are told.</param>
/// <param name="Json">The data, one line.</param>
public sealed record LiveEvent(string Name, IReadOnlyList<string> Tags, string Json)
{
    /// <summary>Its place in the inbox, for resuming; null for what is only of this moment.</summary>
    public long? Position { get; init; }

    // Written once, however many watch.
    internal ReadOnlyMemory<byte> Bytes => _bytes ??= Encoding.UTF8.GetBytes(
        (Position is { } position ? $"id: {position}\n" : "") + $"event: {Name}\ndata: {Json}\n\n");

    private byte[]? _bytes;
}
