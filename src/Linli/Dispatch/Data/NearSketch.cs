namespace Linli.Dispatch.Data;

/// <summary>比对样本: a few pieces of a report's text by their keyed numbers, so that near reports are found among those of an area.</summary>
/// <remarks>Two or three characters under the deployment's key (HMAC): without the key a row tells no character, and with it only a few pieces of a text, in no order.
/// One row a report, not one a piece: every report writes it on the one lane.</remarks>
internal sealed class NearSketch
{
    /// <summary>Whose text it is from; an id of <see cref="Foundation.Data.Ids"/>, which tells when that was reported.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The area within which reports are compared.</summary>
    public required Guid AreaId { get; init; }

    /// <summary>The pieces' keyed numbers, eight bytes each.</summary>
    public required byte[] Pieces { get; init; }
}
