using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Identity;

namespace Linli.Notifications.Live;

/// <summary>Ends the live streams of those whose session ended: signed out, locked out, or without their post. Every node looks for itself.</summary>
/// <remarks>It follows the sealed facts by place, in memory: a node that starts has no streams to end.</remarks>
internal sealed class EndedSessions(LiveHub hub)
{
    private long? _heard;

    public void ReadOn(LinliDb db)
    {
        var last = db.FactsSealed.Max(s => (long?)s.Position) ?? 0;
        if (_heard is { } heard && last > heard)
            foreach (var fact in Between(db, heard, last))
                hub.Close(fact.Read<SessionEnded>().Account);
        _heard = last;
    }

    private static List<Fact> Between(LinliDb db, long after, long last)
    {
        var kind = FactKinds.Name<SessionEnded>();
        return [.. from s in db.FactsSealed
                   join f in db.Facts on s.FactId equals f.Id
                   where s.Position > after && s.Position <= last && f.Kind == kind
                   select f];
    }
}
