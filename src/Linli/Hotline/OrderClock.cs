using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Time;
using Linli.Organizations;

namespace Linli.Hotline;

/// <summary>外部时钟: the platform's date on an order, beside the clocks of its case; the same sweeper tells when it turns yellow and red.</summary>
internal sealed class OrderClock(IDeadlines deadlines, IOrganizations organizations, DeploymentZone zone)
{
    private static readonly string Asked = "Hotline.Due.Asked";

    /// <summary>Starts it at the order's date.</summary>
    public void Start(Work work, Act act, HotlineOrder order)
    {
        var role = order.StreetId is null ? Role.CountyDispatcher : Role.StreetDispatcher;
        List<Guid> areas = [.. new[] { order.StreetId, order.CountyId }.OfType<Guid>()];
        var unit = organizations.UnitOfKind(order.StreetId is null ? "county" : "street", areas, zone.Day(act.At));
        deadlines.Ask(work, act, new ClockStart(HotlineOrder.SubjectKind, order.Id, ClockKind.OutsideReply, Urgency.Normal, act.At) { Unit = unit?.Id, Role = role.Word }, order.ReplyBy, Asked);
    }

    /// <summary>Takes a new date over.</summary>
    public void Move(Work work, Act act, HotlineOrder order)
    {
        if (!deadlines.Of(work, act, HotlineOrder.SubjectKind, order.Id).Move(ClockKind.OutsideReply, order.ReplyBy, Asked))
            Start(work, act, order);
    }

    /// <summary>Stops it: answered, or no longer owed.</summary>
    public void Stop(Work work, Act act, HotlineOrder order, ClockEnd end) => deadlines.Of(work, act, HotlineOrder.SubjectKind, order.Id).Stop(ClockKind.OutsideReply, end);
}
