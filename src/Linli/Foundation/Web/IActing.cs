using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Foundation.Web;

/// <summary>Who acts on this request: asked by pages of every floor, answered by Identity. Above Identity use its <c>SignedIn</c>, which knows more.</summary>
public interface IActing
{
    /// <summary>True when somebody is signed in.</summary>
    bool IsSignedIn { get; }

    /// <summary>An act of the one signed in, in the present post, at <paramref name="at"/>.</summary>
    Act Act(Instant at);

    /// <summary>The names colleagues read, of these accounts.</summary>
    IReadOnlyDictionary<Guid, string> NamesOf(IReadOnlyCollection<Guid> accounts);
}
