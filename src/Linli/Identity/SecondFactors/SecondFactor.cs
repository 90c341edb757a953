using NodaTime;

namespace Linli.Identity.SecondFactors;

/// <summary>第二验证: an account's authenticator app.</summary>
public sealed class SecondFactor
{
    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The secret, sealed.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>The session it was offered in; another one is offered another secret.</summary>
    public required Guid OfferedIn { get; set; }

    /// <summary>When the person showed by a code that the app has it; null while it is only offered.</summary>
    public Instant? ConfirmedAt { get; set; }

    /// <summary>The last step whose code was taken: it and all before it are spent (RFC 6238, section 5.2).</summary>
    public long LastStep { get; set; }
}

/// <summary>备用码: good once, for the day the phone is lost.</summary>
public sealed class RecoveryCode
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>HMAC of the code under a key outside the database.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was used.</summary>
    public Instant? UsedAt { get; set; }
}

/// <summary>记住的设备: a browser that need not show the second factor again for some days.</summary>
public sealed class RememberedDevice
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the cookie's bytes.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>Since when.</summary>
    public required Instant Since { get; init; }

    /// <summary>Until when.</summary>
    public required Instant EndsAt { get; init; }
}
