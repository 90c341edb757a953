using NodaTime;

namespace Linli.Cases.Data;

/// <summary>案件隐私: everything of a case that must be erasable, sealed; one row a case.</summary>
/// <remarks>All but the tracking code is sealed under the case's own key, which stands here wrapped: emptying <see cref="Key"/> erases
/// the words and files wherever copies of them lie (domain.md 3.8 rule 15).</remarks>
public sealed class CasePrivate
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The wrapped case key; null once erased.</summary>
    public byte[]? Key { get; set; }

    /// <summary>The tracking code, sealed under the deployment's key: shown again to whoever repeats a submission.</summary>
    public required byte[] Tracking { get; init; }

    /// <summary>What was reported, in the reporter's words.</summary>
    public byte[]? Report { get; set; }

    /// <summary>转办摘要: what handlers see of a protected case.</summary>
    public byte[]? Summary { get; set; }

    /// <summary>The reporter's name.</summary>
    public byte[]? Name { get; set; }

    /// <summary>The reporter's number.</summary>
    public byte[]? Phone { get; set; }

    /// <summary>Finds a number exactly, without reading it.</summary>
    public byte[]? PhoneIndex { get; set; }

    /// <summary>When and how to reach the reporter, in their words.</summary>
    public byte[]? When { get; set; }

    /// <summary>原消息: the message a report was taken from, whole; it may hold name and number, so it goes when they go.</summary>
    public byte[]? Message { get; set; }

    /// <summary>When the contact was erased by retention or on request.</summary>
    public Instant? ContactErasedAt { get; set; }

    /// <summary>When everything was erased.</summary>
    public Instant? ErasedAt { get; set; }
}
