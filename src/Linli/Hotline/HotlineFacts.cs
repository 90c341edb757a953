using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Hotline;

/// <summary>接到工单: an order of 12345 came in and became a case.</summary>
[FactKind("hotline.order-received", 1, Audience.Staff)]
public sealed record OrderReceived(Guid Case, Instant? ReplyBy, Instant? ReturnBy) : IFact;

/// <summary>重件: the same number came again; never a second case.</summary>
/// <param name="Time">Which repetition it is.</param>
/// <param name="OldReplyBy">The date before, where it changed.</param>
/// <param name="ReplyBy">The date now, where it changed.</param>
/// <param name="Urged">催办.</param>
/// <param name="Reworded">Its text had changed.</param>
[FactKind("hotline.order-repeated", 1, Audience.Staff)]
public sealed record OrderRepeated(int Time, Instant? OldReplyBy, Instant? ReplyBy, bool Urged, bool Reworded) : IFact;

/// <summary>已回复 12345: the answer was handed to the platform.</summary>
[FactKind("hotline.order-answered", 1, Audience.Staff)]
public sealed record OrderAnswered(bool? InTime) : IFact;

/// <summary>已退单.</summary>
[FactKind("hotline.order-returned", 1, Audience.Staff)]
public sealed record OrderReturned(bool CaseEnded) : IFact;

/// <summary>回访结果: what the platform's return visit came to; null where an import of results was taken back.</summary>
[FactKind("hotline.order-rated", 1, Audience.Staff)]
public sealed record OrderRated(OrderVerdict? Verdict, bool? Solved) : IFact;

/// <summary>改了回复模板.</summary>
[FactKind("hotline.template-kept", 1, Audience.Staff)]
public sealed record AnswerTemplateKept(Guid Area, int Edition) : IFact;
