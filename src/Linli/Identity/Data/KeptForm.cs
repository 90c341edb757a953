using NodaTime;

namespace Linli.Identity.Data;

/// <summary>What a person had typed when the session was over: shown again after the next sign-in of the same person, then forgotten.</summary>
internal sealed class KeptForm
{
    public required Guid Id { get; init; }

    /// <summary>Who typed it; nobody else is shown it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The page it was typed on.</summary>
    public required string Path { get; init; }

    /// <summary>The fields, sealed with the keys of cookies.</summary>
    public required byte[] Content { get; init; }

    public required Instant KeptAt { get; init; }
}
