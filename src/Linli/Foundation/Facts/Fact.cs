using System.Text.Json;
using Linli.Foundation.Data;
using NodaTime;

namespace Linli.Foundation.Facts;

/// <summary>留痕: one thing that happened, appended in the transaction that did it, and never changed.</summary>
/// <remarks>(subject, version) is unique and orders a subject's timeline. A fact gets its place among all facts from the sealer, not from its id or time.</remarks>
public sealed class Fact
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of thing it is about, e.g. <c>case</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Its number in the subject's timeline, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The declared kind, e.g. <c>cases.case-reported</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The version of the payload's shape.</summary>
    public required int KindVersion { get; init; }

    /// <summary>Who may be told.</summary>
    public required Audience Audience { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>Who did it.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>The account, if any.</summary>
    public Guid? Who { get; init; }

    /// <summary>The post in which it was done.</summary>
    public Guid? Post { get; init; }

    /// <summary>The role of that post.</summary>
    public string? Role { get; init; }

    /// <summary>Ids, codes and numbers as JSON text; text and not jsonb, because the seal covers the very bytes.</summary>
    public required string Payload { get; init; }

    /// <summary>The fact as a row, not yet added.</summary>
    public static Fact Of<TSubject>(Act act, Guid subject, int version, IFact fact) where TSubject : ISubject
    {
        var kind = FactKinds.Of(fact.GetType());
        return new Fact
        {
            Id = Ids.New(act.At),
            SubjectKind = TSubject.SubjectKind,
            SubjectId = subject,
            Version = version,
            Kind = kind.Name,
            KindVersion = kind.Version,
            Audience = kind.Audience,
            At = act.At,
            ActorKind = act.Kind,
            Who = act.Who,
            Post = act.Post,
            Role = act.Role,
            Payload = JsonSerializer.Serialize(fact, fact.GetType(), FactKinds.Json),
        };
    }

    /// <summary>The payload as the record it was written from.</summary>
    public TFact Read<TFact>() where TFact : IFact => JsonSerializer.Deserialize<TFact>(Payload, FactKinds.Json)!;

    /// <summary>True when this fact is of the kind.</summary>
    public bool Is<TFact>() where TFact : IFact => Kind == FactKinds.Name<TFact>();
}

/// <summary>A committed fact that the sealer has not placed yet.</summary>
public sealed class FactPending
{
    /// <summary>The fact.</summary>
    public required Guid FactId { get; init; }
}
