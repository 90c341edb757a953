using System.Text;

namespace Linli.Notifications;

/// <summary>Something that just happened, for open pages: it says that there is something to look at, hardly ever what.</summary>
/// <param name="Kind">What happened: <c>notice</c>, which every page counts and may ring for; or a named event (<c>read</c>, <c>changed</c>) for those who listen to it.</param>
/// <param name="Tags">Whose pages are told.</param>
/// <param name="Json">The data, one line.</param>
public sealed record LiveEvent(string Kind, IReadOnlyList<string> Tags, string Json)
{
    /// <summary>Its place in the inbox, for resuming; null for what is only of this moment.</summary>
    public long? Position { get; init; }

    /// <summary>The kind that is counted.</summary>
    public static readonly string Notice = "notice";

    // Written once, however many watch. The counted kind goes as the unnamed event, which the island hears.
    internal ReadOnlyMemory<byte> Bytes => _bytes ??= Encoding.UTF8.GetBytes(
        (Position is { } position ? $"id: {position}\n" : "") + (Kind == Notice ? "" : $"event: {Kind}\n") + $"data: {Json}\n\n");

    private byte[]? _bytes;
}
