using Linli.Foundation.Facts;

namespace Linli.Complaints;

/// <summary>收到意见投诉.</summary>
[FactKind("complaints.complaint-made", 1, Audience.Staff)]
public sealed record ComplaintMade(bool WithPhone) : IFact;

/// <summary>已答复意见投诉.</summary>
[FactKind("complaints.complaint-answered", 1, Audience.Staff)]
public sealed record ComplaintAnswered : IFact;

/// <summary>投诉人电话已到期删除.</summary>
[FactKind("complaints.phone-erased", 1, Audience.Staff)]
public sealed record ComplaintPhoneErased : IFact;

/// <summary>查看了投诉人电话.</summary>
/// <param name="Reason">A salted digest of the reason typed.</param>
[FactKind("complaints.phone-unmasked", 1, Audience.Auditor)]
public sealed record ComplaintPhoneUnmasked(string Reason) : IFact;
