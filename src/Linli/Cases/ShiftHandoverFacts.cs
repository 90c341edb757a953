using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Cases;

/// <summary>值班台的数: what was running for a desk at a moment. Numbers only, a thousand each at most.</summary>
/// <param name="Open">What the desk answers for.</param>
/// <param name="Callback">待回电.</param>
/// <param name="Submitted">待受理.</param>
/// <param name="ToSend">待派单.</param>
/// <param name="Requests">待批.</param>
/// <param name="Overdue">已超期.</param>
/// <param name="Soon">24 小时内到期.</param>
/// <param name="Emergency">紧急.</param>
/// <param name="Whistles">吹哨待办.</param>
/// <param name="Unheard">紧急消息还没有人看.</param>
public sealed record DeskCounts(int Open, int Callback, int Submitted, int ToSend, int Requests, int Overdue, int Soon, int Emergency, int Whistles, int Unheard);

/// <summary>已交班: who left the desk, and what was running for it then.</summary>
[FactKind("cases.shift-handed-over", 1, Audience.Staff)]
public sealed record ShiftHandedOver(Guid Unit, Guid? Shift, DeskCounts Running, bool HasNote) : IFact;

/// <summary>已接班: somebody else has read it and answers from now on.</summary>
[FactKind("cases.shift-taken-over", 1, Audience.Staff)]
public sealed record ShiftTakenOver(Guid Unit, Guid From) : IFact;

/// <summary>没有按时接班: nobody had confirmed by then.</summary>
[FactKind("cases.shift-not-taken", 1, Audience.Staff)]
public sealed record ShiftNotTaken(Guid Unit, Instant Due) : IFact;

/// <summary>交班留言到期删除: who, when and the numbers stay.</summary>
[FactKind("cases.shift-note-erased", 1, Audience.Auditor)]
public sealed record ShiftNoteErased(Guid Unit) : IFact;
