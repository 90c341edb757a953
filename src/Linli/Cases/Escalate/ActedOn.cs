using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Notifications;

namespace Linli.Cases.Escalate;

/// <summary>已处理: once somebody on the staff did something about a case, what nobody has read about it rings no further.</summary>
internal sealed class ActedOn(INotifications notifications) : IListener
{
    public string Name => "cases.acted-on";

    public void Hear(Work work, SealedFact heard)
    {
        // A case that a member of staff files is no answer to it.
        if (heard.Fact is { SubjectKind: "case", ActorKind: ActorKind.Staff } fact && !fact.Is<CaseReported>())
            notifications.Settle(work, Case.SubjectKind, fact.SubjectId, fact.At);
    }
}
