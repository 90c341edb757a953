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

        /// <summary>Authenticator apps.</summary>
        internal DbSet<SecondFactors.SecondFactor> SecondFactors => db.Set<SecondFactors.SecondFactor>();

        /// <summary>Recovery codes, the used ones included.</summary>
        internal DbSet<SecondFactors.RecoveryCode> RecoveryCodes => db.Set<SecondFactors.RecoveryCode>();

        /// <summary>Browsers that need not show the second factor for some days.</summary>
        internal DbSet<SecondFactors.RememberedDevice> RememberedDevices => db.Set<SecondFactors.RememberedDevice>();

        /// <summary>Forms kept over a sign-in.</summary>
        internal DbSet<Data.KeptForm> KeptForms => db.Set<Data.KeptForm>();
    }
}
