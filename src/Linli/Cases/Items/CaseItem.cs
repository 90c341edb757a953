using Linli.Cases.Data;
using Linli.Foundation.Privacy;
using NodaTime;

namespace Linli.Cases.Items;

/// <summary>清单一项: one of the things a case is about, a lamp or a manhole lid; ticked off by itself.</summary>
public sealed class CaseItem
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Its place on the list, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is, sealed under the case's key: what stands on a list may name a home.</summary>
    public byte[]? Words { get; set; }

    /// <summary>When it was done.</summary>
    public Instant? DoneAt { get; set; }

    /// <summary>By whom.</summary>
    public Guid? DoneBy { get; set; }

    /// <summary>The words; null once erased.</summary>
    public string? Read(CasePrivate secrets, ICipher ring) => Words is null || secrets.Key is null ? null : CaseSecrets.KeyOf(secrets, ring).OpenText(Words, Row(Id));

    internal static RowName Row(Guid id) => new("cases_items.words", id);
}
