using Linli.Tests.Houses;

namespace Linli.Tests.Access;

/// <summary>A room's own proof that its pages about one thing show it to those in scope and to nobody else (R6: own/other area, unit, case).</summary>
/// <remarks>To add one: write a class in your room's test folder that implements this; <see cref="AccessMatrixTests"/> finds it, runs it over real
/// HTTP on both databases, and marks the routes it names in docs/security/access-matrix.md. Every probe should hold at least one person
/// of the role who is in scope and one of the same role who is not.</remarks>
public interface IScopeProbe
{
    /// <summary>The route patterns it proves, as mapped, e.g. <c>/cases/{Id:guid}</c>.</summary>
    IReadOnlyList<string> Routes { get; }

    /// <summary>Puts things and people into a serving house, and says who may open what.</summary>
    Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house);
}

/// <summary>One question: may this person open this address?</summary>
/// <param name="Who">The person; null for nobody signed in.</param>
/// <param name="Path">The address.</param>
/// <param name="MayOpen">The right answer: 200, or else 403 or 404.</param>
public sealed record ScopeQuestion(Person? Who, string Path, bool MayOpen)
{
    /// <summary>JSON to be sent there, for an endpoint of the API that takes no GET.</summary>
    public string? Sends { get; init; }
}
