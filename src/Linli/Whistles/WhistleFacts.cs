using Linli.Deadlines;
using Linli.Foundation.Facts;

namespace Linli.Whistles;

/// <summary>起草吹哨单.</summary>
[FactKind("whistles.whistle-drafted", 1, Audience.Staff)]
public sealed record WhistleDrafted(Guid Case, IReadOnlyList<Guid> Units, Urgency Urgency) : IFact;

/// <summary>修改.</summary>
[FactKind("whistles.whistle-revised", 1, Audience.Staff)]
public sealed record WhistleRevised(IReadOnlyList<Guid> Units, Urgency Urgency) : IFact;

/// <summary>提请吹哨.</summary>
[FactKind("whistles.whistle-requested", 1, Audience.Staff)]
public sealed record WhistleRequested : IFact;

/// <summary>吹哨.</summary>
[FactKind("whistles.whistle-issued", 1, Audience.Staff)]
public sealed record WhistleIssued(IReadOnlyList<Guid> Units, Urgency Urgency) : IFact
{
    /// <summary>True when the county ruled so against the street's refusal.</summary>
    public bool Ruled { get; init; }
}

/// <summary>不予吹哨.</summary>
[FactKind("whistles.whistle-refused", 1, Audience.Staff)]
public sealed record WhistleRefused : IFact
{
    /// <summary>True when the county ruled so on the community's objection.</summary>
    public bool Ruled { get; init; }
}

/// <summary>社区对不予吹哨有异议.</summary>
[FactKind("whistles.refusal-appealed", 1, Audience.Staff)]
public sealed record RefusalAppealed : IFact;

/// <summary>撤哨.</summary>
[FactKind("whistles.whistle-cancelled", 1, Audience.Staff)]
public sealed record WhistleCancelled : IFact;

/// <summary>加请部门.</summary>
[FactKind("whistles.unit-invited", 1, Audience.Staff)]
public sealed record UnitInvited(Guid Invitation, Guid Unit, bool Again) : IFact;

/// <summary>并入案件.</summary>
[FactKind("whistles.case-added", 1, Audience.Staff)]
public sealed record CaseAdded(Guid Case) : IFact;

/// <summary>已签发吹哨通知单.</summary>
[FactKind("whistles.notice-issued", 1, Audience.Staff)]
public sealed record WhistleNoticeIssued(Guid Invitation, Guid Unit, Guid Paper, int Year, int Number) : IFact;

/// <summary>已附上吹哨通知单的盖章扫描件.</summary>
[FactKind("whistles.notice-scanned", 1, Audience.Staff)]
public sealed record WhistleNoticeScanned(Guid Paper, int Files) : IFact;

/// <summary>报到.</summary>
[FactKind("whistles.unit-checked-in", 1, Audience.Staff)]
public sealed record UnitCheckedIn(Guid Invitation, Guid Unit, bool Late, int Arrived, int Asked) : IFact;

/// <summary>不能到场.</summary>
[FactKind("whistles.unit-declined", 1, Audience.Staff)]
public sealed record UnitDeclined(Guid Invitation, Guid Unit) : IFact;

/// <summary>提出异议, or the street brought a declined call before the county.</summary>
[FactKind("whistles.objection-raised", 1, Audience.Staff)]
public sealed record ObjectionRaised(Guid Invitation, Guid Unit, bool ByStreet) : IFact;

/// <summary>裁定.</summary>
[FactKind("whistles.objection-ruled", 1, Audience.Staff)]
public sealed record ObjectionRuled(Guid Invitation, Guid Unit, bool MustCome) : IFact;

/// <summary>提出到场时间.</summary>
[FactKind("whistles.visit-proposed", 1, Audience.Staff)]
public sealed record VisitProposed(NodaTime.Instant At, Guid? Unit) : IFact;

/// <summary>同意到场时间.</summary>
[FactKind("whistles.visit-agreed", 1, Audience.Staff)]
public sealed record VisitAgreed(NodaTime.Instant At, Guid? Unit, bool ByAll) : IFact;

/// <summary>会商.</summary>
[FactKind("whistles.conference-held", 1, Audience.Staff)]
public sealed record WhistleConferenceHeld(Guid? Lead, IReadOnlyList<Guid> Units) : IFact;

/// <summary>完成任务.</summary>
[FactKind("whistles.duty-answered", 1, Audience.Staff)]
public sealed record DutyAnswered(Guid Invitation, Guid Unit, bool Late, bool Last) : IFact;

/// <summary>社区已表态.</summary>
[FactKind("whistles.community-spoke", 1, Audience.Staff)]
public sealed record CommunitySpoke(Guid Invitation, Guid Unit) : IFact;

/// <summary>已互评: that marks were given and by which side; never what they are.</summary>
[FactKind("whistles.marks-given", 1, Audience.Staff)]
public sealed record MarksGiven(Guid Invitation, Guid Unit, bool ByStreet, bool Last) : IFact;

/// <summary>销哨.</summary>
[FactKind("whistles.whistle-closed", 1, Audience.Staff)]
public sealed record WhistleEnded(bool MarksMissing) : IFact;

/// <summary>全文删除: every case of it was erased, and with them its words.</summary>
[FactKind("whistles.whistle-erased", 1, Audience.Staff)]
public sealed record WhistleErased : IFact;
