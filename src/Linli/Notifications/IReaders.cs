using Linli.Identity;

namespace Linli.Notifications;

/// <summary>Who looks: the account, and the tags of everything that is for it.</summary>
public sealed record Reader(Guid Account, IReadOnlyList<string> Tags);

/// <summary>Tells the reader behind the present request.</summary>
public interface IReaders
{
    /// <summary>The reader, or null when nobody is signed in.</summary>
    Reader? Here { get; }
}

/// <summary>The person signed in, with all posts held: news for one of them must not wait until it is taken up.</summary>
internal sealed class SignedInReader(SignedIn person) : IReaders
{
    public Reader? Here => person.IsSignedIn ? new Reader(person.AccountId, [.. Tags().Select(tag => tag.Tag).Distinct()]) : null;

    private IEnumerable<Recipient> Tags()
    {
        yield return Recipient.Account(person.AccountId);
        foreach (var post in person.Posts)
        {
            yield return Recipient.Post(post.Id);
            yield return Recipient.Unit(post.UnitId);
            if (post.AreaId is { } area)
                yield return Recipient.Of(post.Role, area);
        }
    }
}
