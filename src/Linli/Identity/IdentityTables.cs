using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Identity;

/// <summary>The tables of Identity. Other rooms read them for joins and never write them.</summary>
public static class IdentityTables
{
    extension(LinliDb db)
    {
        /// <summary>Accounts.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>Sessions, the ended ones included.</summary>
        public DbSet<Session> Sessions => db.Set<Session>();

        /// <summary>Forms kept over a sign-in.</summary>
        internal DbSet<Data.KeptForm> KeptForms => db.Set<Data.KeptForm>();
    }
}
