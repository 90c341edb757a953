using NodaTime;

namespace Linli.Foundation.Data;

/// <summary>A migration that has been applied.</summary>
public sealed class SchemaVersion
{
    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of the script as applied, in hex: a script changed afterwards is noticed.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When.</summary>
    public required Instant AppliedAt { get; init; }
}
