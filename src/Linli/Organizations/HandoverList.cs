using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations;

/// <summary>交接清单: of a post that is held, what would be handed over now; of one that ended, what was.</summary>
public sealed class HandoverList(DatabaseOptions database, IEnumerable<IHandover> handovers)
{
    /// <summary>Its lines.</summary>
    public IReadOnlyList<HandoverLine> Of(Post post, Post? successor, Instant now)
    {
        using var db = database.Read();
        if (post.HandedOverAt is not null)
            return [.. db.HandoverLines.AsNoTracking().Where(line => line.PostId == post.Id).OrderBy(line => line.Line)];
        return [.. handovers.SelectMany(handover => handover.List(db, post, successor, now)).Select((item, index) => new HandoverLine
        {
            Id = Guid.Empty,
            PostId = post.Id,
            Line = index + 1,
            KindKey = item.KindKey,
            Number = item.Number,
            Place = item.Place,
            StateKey = item.StateKey,
            Due = item.Due,
            ToAccount = item.ToAccount,
            SubjectId = item.SubjectId,
            At = now,
        })];
    }
}
