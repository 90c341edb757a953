using System.Security.Claims;

namespace Linli.Notifications;

/// <summary>Who looks: the account, and the tags of everything that is for it.</summary>
public sealed record Reader(Guid Account, IReadOnlyList<string> Tags);

/// <summary>Tells the reader behind a request. Identity's own answer replaces the one that reads plain claims.</summary>
public interface IReaders
{
    /// <summary>The reader, or null when nobody is signed in.</summary>
    Reader? Of(ClaimsPrincipal person);
}

/// <summary>Reads account, post, role, area and unit from claims.</summary>
internal sealed class ClaimReaders : IReaders
{
    public Reader? Of(ClaimsPrincipal person)
    {
        if (person.Identity?.IsAuthenticated != true || Id(person, ClaimTypes.NameIdentifier) is not { } account)
            return null;
        var tags = new List<Recipient> { Recipient.Account(account) };
        if (Id(person, "linli:post") is { } post)
            tags.Add(Recipient.Post(post));
        if (Id(person, "linli:unit") is { } unit)
            tags.Add(Recipient.Unit(unit));
        if (person.FindFirstValue("linli:role") is { } role && Id(person, "linli:area") is { } area)
            tags.Add(Recipient.Role(role, area));
        return new Reader(account, [.. tags.Select(tag => tag.Tag)]);
    }

    private static Guid? Id(ClaimsPrincipal person, string claim) => Guid.TryParse(person.FindFirstValue(claim), out var id) ? id : null;
}
