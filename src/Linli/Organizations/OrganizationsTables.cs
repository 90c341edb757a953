using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Organizations;

/// <summary>The tables of Organizations. Other rooms read them for joins and never write them.</summary>
public static class OrganizationsTables
{
    extension(LinliDb db)
    {
        /// <summary>Units, the ended ones included.</summary>
        public DbSet<Unit> Units => db.Set<Unit>();

        /// <summary>Posts, the ended ones included.</summary>
        public DbSet<Post> Posts => db.Set<Post>();

        /// <summary>包抓, the ended ones included.</summary>
        public DbSet<Sponsorship> Sponsorships => db.Set<Sponsorship>();

        /// <summary>代理, the ended ones included.</summary>
        public DbSet<StandIn> StandIns => db.Set<StandIn>();

        /// <summary>班次, the dropped ones included.</summary>
        public DbSet<Shift> Shifts => db.Set<Shift>();

        /// <summary>换班.</summary>
        public DbSet<ShiftSwap> ShiftSwaps => db.Set<ShiftSwap>();

        /// <summary>联系方式, sealed.</summary>
        internal DbSet<StaffContact> StaffContacts => db.Set<StaffContact>();

        /// <summary>What posts left behind when they ended.</summary>
        public DbSet<HandoverLine> HandoverLines => db.Set<HandoverLine>();

        /// <summary>How often units and posts have changed: what tells a cached book that it is old.</summary>
        internal DbSet<Data.BookEdition> BookEditions => db.Set<Data.BookEdition>();
    }
}
