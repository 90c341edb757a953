using NodaTime;

namespace Linli.Cases.Data;

/// <summary>答复链接: what one outside body was given; the recipient and the token itself lie sealed under the case's key.</summary>
public sealed class CaseLink
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The number of the fact it belongs to; purpose and summary are texts of that fact.</summary>
    public required int FactVersion { get; init; }

    /// <summary>Finds it by the token without keeping the token: HMAC, 16 bytes.</summary>
    public required byte[] TokenIndex { get; init; }

    /// <summary>The token, sealed: shown again to those who may give links. Null once erased.</summary>
    public byte[]? Token { get; set; }

    /// <summary>To whom, sealed; null once erased.</summary>
    public byte[]? Recipient { get; set; }

    /// <summary>The number of that person, sealed.</summary>
    public byte[]? Phone { get; set; }

    /// <summary>When it was given.</summary>
    public required Instant GivenAt { get; init; }

    /// <summary>When it stops opening.</summary>
    public required Instant Until { get; init; }

    /// <summary>The unit that asks.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>When it was first opened.</summary>
    public Instant? OpenedAt { get; set; }

    /// <summary>When it was taken back, or the matter ended.</summary>
    public Instant? RevokedAt { get; set; }

    /// <summary>How often it was answered.</summary>
    public int Answers { get; set; }
}

/// <summary>A blurred photo that goes with a link.</summary>
public sealed class CaseLinkPhoto
{
    /// <summary>The link.</summary>
    public required Guid LinkId { get; init; }

    /// <summary>The blurred copy.</summary>
    public required Guid FileId { get; init; }
}

/// <summary>One answer of an outside body; its words and photos lie beside its fact.</summary>
public sealed class CaseLinkAnswer
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The link.</summary>
    public required Guid LinkId { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The number of its fact.</summary>
    public required int FactVersion { get; init; }

    /// <summary>What it says.</summary>
    public required LinkVerdict Verdict { get; init; }

    /// <summary>By which day, where time is needed.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The form's own key.</summary>
    public required string Key { get; init; }
}

/// <summary>打码照片: a copy that may leave, and the photo it was made of.</summary>
public sealed class CaseBlur
{
    /// <summary>The copy.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The original.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant At { get; init; }
}
