using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Hotline.News;

/// <summary>随案变动: an order goes where its case goes, and what was written to the platform is wiped out with the words of the case.</summary>
internal sealed class FollowCase : IListener
{
    public string Name => "hotline.follow-case";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.Is<CaseAccepted>())
            Move(work, fact, fact.Read<CaseAccepted>().Shift);
        else if (fact.Is<CaseReclassified>())
            Move(work, fact, fact.Read<CaseReclassified>().Shift);
        else if (fact.Is<CaseErased>())
            Erase(work, fact.SubjectId);
    }

    private static void Move(Work work, Fact fact, CaseShift shift)
    {
        if ((shift.Before?.Street, shift.Before?.County) == (shift.After.Street, shift.After.County))
            return;
        if (work.Db.HotlineOrders.AsTracking().SingleOrDefault(order => order.CaseId == fact.SubjectId) is { } order)
            (order.StreetId, order.CountyId) = (shift.After.Street, shift.After.County);
    }

    private static void Erase(Work work, Guid matter)
    {
        var orders = work.Db.HotlineOrders;
        foreach (var secret in work.Db.HotlineSecrets.AsTracking().Where(secret => orders.Any(order => order.Id == secret.OrderId && order.CaseId == matter)).ToList())
            (secret.Key, secret.Answer, secret.Reason) = (null, null, null);
    }
}
