using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Imports;
using NodaTime;

namespace Linli.Identity.Import;

/// <summary>What was done with imported accounts and in imported posts: somebody who has signed in is no mistake of a list any more.</summary>
internal sealed class IdentityGuard : IImportGuard
{
    public IEnumerable<Refusal> Against(LinliDb db, IReadOnlyList<ImportedThing> things, Instant now)
    {
        var accounts = things.Where(thing => thing.Thing == AccountTable.Thing).Select(thing => thing.Id).ToList();
        if (accounts.Count > 0 && db.Accounts.Count(account => accounts.Contains(account.Id) && account.SignedInAt != null) is var signedIn and > 0)
            yield return new Refusal("Identity.Stands.SignedIn", null, signedIn);
        var posts = things.Where(thing => thing.Thing == PostTable.Thing).Select(thing => thing.Id).ToList();
        if (posts.Count > 0 && db.Accounts.Count(account => posts.Contains(account.LastPostId!.Value)) + db.Sessions.Count(session => posts.Contains(session.PostId!.Value)) > 0)
            yield return new Refusal("Identity.Stands.Acted");
    }
}
