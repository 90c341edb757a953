using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;

namespace Linli.Bench.Host;

/// <summary>Tells the responsible desk of each new report: the least a listener does, so that a notice lost or doubled by a kill is seen.</summary>
internal sealed class DeskNotices(INotifications notifications) : IListener
{
    public string Name => "bench.desk-notices";

    public void Hear(Work work, SealedFact heard)
    {
        if (heard.Fact.Is<CaseReported>() && heard.Fact.Read<CaseReported>().Shift.After.Unit is { } unit)
            notifications.Tell(work, new Notice(heard.Fact.Id, Recipient.Unit(unit), heard.Fact.SubjectKind, heard.Fact.SubjectId, new Phrase("Cases.State.Submitted"), $"/cases/{heard.Fact.SubjectId:N}"));
    }
}
