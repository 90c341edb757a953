using Linli.Foundation.Data;
using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Notifications;

/// <summary>Somebody signed in, made from rows: what these tests look at is not the sign-in.</summary>
internal static class StaffSession
{
    /// <summary>The cookie of a session of <paramref name="account"/>, in a post of that role, or in none.</summary>
    public static Task<string> SignIn(TestHouse house, Guid account, Role? role = null) => house.UnitOfWork.Run(work =>
    {
        var token = SessionToken.New();
        Guid? post = null;
        work.Db.Add(new Account { Id = account, UserName = $"li-{account:N}"[^20..], NormalizedUserName = $"LI-{account:N}"[^20..], DisplayName = "李网格", CreatedAt = work.Now, PasswordSetAt = work.Now });
        if (role is { } held)
        {
            var unit = Ids.New(work.Now);
            work.Db.Add(new Unit { Id = unit, Kind = "office", Name = "示范街道办事处", ShortName = "街道", ValidFrom = new LocalDate(2020, 1, 1) });
            work.Db.Add(new Post { Id = (post = Ids.New(work.Now)).Value, AccountId = account, UnitId = unit, Role = held, Rank = PostRank.A, BeginsAt = work.Now });
        }
        work.Db.Add(new Session { Id = Ids.New(work.Now), TokenHash = token.Hash, AccountId = account, PostId = post, StartedAt = work.Now, SeenAt = work.Now, EndsAt = work.Now + Duration.FromHours(12) });
        return "linli=" + token.Text;
    });
}
