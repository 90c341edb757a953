using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Shell.Privacy;

/// <summary>法律依据: on which rule the controller handles residents' personal information (PIPL articles 13 and 34), in its own words and with the day it decided so.</summary>
/// <remarks>An edition is never changed: what residents were told on a day can be read later. The latest one stands in the privacy notice.</remarks>
public sealed class LegalBasis : ISubject
{
    /// <summary>The most characters of the words.</summary>
    public const int Longest = 600;

    /// <summary>The first day on which PIPL was in force.</summary>
    public static readonly LocalDate InForceFrom = new(2021, 11, 1);

    /// <inheritdoc/>
    public static string SubjectKind => "legal-basis";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The words, naming the law and its article.</summary>
    public required string Words { get; init; }

    /// <summary>The day the controller decided it.</summary>
    public required LocalDate DecidedOn { get; init; }

    /// <summary>When it was put down.</summary>
    public required Instant KeptAt { get; init; }
}

/// <summary>已写明法律依据: the words stand in the privacy notice from now on.</summary>
[FactKind("shell.legal-basis-kept", 1, Audience.Auditor)]
public sealed record LegalBasisKept(LocalDate DecidedOn) : IFact;
