using Linli.Complaints.Answer;
using Linli.Complaints.Data;
using Linli.Complaints.Make;
using Linli.Foundation.Facts;
using Linli.Tests.Cases.Retention;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Complaints;

/// <summary>投诉人电话到期: counted from the answer, and by the same rule as a reporter's.</summary>
public sealed class PhonesRetainedTests
{
    [Theory, OnBoth]
    public async Task The_number_of_an_answered_complaint_goes_and_an_open_one_keeps_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (first, other) = (await Make(house, "a"), await Make(house, "b"));
        (await house.Get<AnswerComplaint>().Run(first, "已查实并道歉", Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        (await Ended.Night(house, 181)).ShouldBe(1);
        using var db = house.Read();
        var complaints = await db.Set<Linli.Complaints.Complaint>().ToDictionaryAsync(one => one.Id, TestContext.Current.CancellationToken);
        (complaints[first].Phone is null, complaints[other].Phone is null).ShouldBe((true, false));
        house.Get<ComplaintSecrets>().Words(complaints[first]).ShouldBe("请打 〔电话〕 告诉我。");
        (await db.Facts.CountAsync(fact => fact.Kind == "complaints.phone-erased", TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    private static async Task<Guid> Make(TestHouse house, string key) =>
        (await house.Get<MakeComplaint>().Run(new ComplaintInput("请打 13900002222 告诉我。", "13800005678", string.Concat(Enumerable.Repeat(key, 32))), Act.ByResident(house.Clock.Now))).ThrowIfRefused();
}
