namespace Linli.Dispatch.Data;

/// <summary>比对片段: one piece of a report's text by its keyed number, so that near reports are found on an index.</summary>
/// <remarks>Two or three characters under the deployment's key (HMAC): without the key the row tells no character, and with it only a few pieces of a text, in no order.</remarks>
internal sealed class NearPiece
{
    /// <summary>The area within which reports are compared.</summary>
    public required Guid AreaId { get; init; }

    /// <summary>The piece's keyed number.</summary>
    public required long Piece { get; init; }

    /// <summary>Whose text it is from; an id of <see cref="Foundation.Data.Ids"/>, which tells when that was reported.</summary>
    public required Guid SubjectId { get; init; }
}
