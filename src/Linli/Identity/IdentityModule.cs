using Linli.Foundation;
using Linli.Foundation.Checkups;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Foundation.Retention;
using Linli.Foundation.Web;
using Linli.Identity.Data;
using Linli.Identity.Import;
using Linli.Identity.SecondFactors;
using Linli.Identity.Web;
using Linli.Imports;
using Linli.Organizations;
using Linli.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Linli.Identity;

/// <summary>身份: accounts, sign-in, sessions.</summary>
public sealed class IdentityModule : IModule
{
    /// <summary>May make, reset, unlock and close accounts and end sessions.</summary>
    public const string Accounts = "identity.accounts";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Linli:Identity").Get<IdentitySettings>() ?? new IdentitySettings());
        // OWASP's figure for PBKDF2-HMAC-SHA512 (Password Storage Cheat Sheet, 2023).
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<IdentityOptions>(options => options.User.AllowedUserNameCharacters = "");
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IdentityErrorDescriber>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<SecondFactorPolicy>().AddSingleton<SecondFactorSecrets>().AddSingleton<ShowSecondFactor>().AddSingleton<SetUpSecondFactor>();
        services.AddSingleton<ICheckup, SecondFactorCheckup>();
        services.AddSingleton<EndSessions>();
        services.AddSingleton<TakePost>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<CreateAccount>();
        services.AddSingleton<KeepAccounts>();
        services.AddSingleton<IHolders, Holders>();
        services.AddSingleton<IListener, PostsEnded>();
        services.AddSingleton<KeptForms>();
        services.AddSingleton<IJob, ForgetForms>().AddSingleton<IRetained, SessionsRetained>();
        services.AddScoped<SignedIn>();
        services.AddScoped<IActing>(provider => provider.GetRequiredService<SignedIn>());
        services.Replace(ServiceDescriptor.Singleton<IMenuGate, MenuGate>());
        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        services.AddSingleton(new PermissionGrant(Accounts, Role.SecurityAdmin));
        services.AddSingleton(new MenuEntry("Identity.Menu.Accounts", "/identity/accounts", "users", Accounts, 810) { GroupKey = "Shell.Group.People" });
        services.AddSingleton<IMenuNote, AccountsNote>();
        services.AddSingleton<ITableImport, AccountTable>().AddSingleton<ITableImport, PostTable>().AddSingleton<IImportGuard, IdentityGuard>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("identity_accounts");
            account.HasKey(a => a.Id);
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.Property(a => a.UserName).HasMaxLength(40).IsRequired();
            account.Property(a => a.NormalizedUserName).HasMaxLength(40).IsRequired();
            account.Property(a => a.DisplayName).HasMaxLength(30);
            account.Property(a => a.PasswordHash).HasMaxLength(200);
            account.Property(a => a.SecurityStamp).HasMaxLength(64);
            account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed).Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
            // Instants of our clock stand in their place; Version guards the row.
            account.Ignore(a => a.LockoutEnd).Ignore(a => a.LockoutEnabled).Ignore(a => a.ConcurrencyStamp).Ignore(a => a.TwoFactorEnabled);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("identity_sessions");
            session.HasKey(s => s.Id);
            session.HasIndex(s => s.TokenHash).IsUnique();
            session.HasIndex(s => s.EndsAt);
            session.HasIndex(s => s.AccountId).HasFilter("ended_at IS NULL");
            session.HasIndex(s => s.PostId).HasFilter("ended_at IS NULL");
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SecondFactor>().ToTable("identity_second_factors").HasKey(factor => factor.AccountId);
        model.Entity<SecondFactor>().HasOne<Account>().WithMany().HasForeignKey(factor => factor.AccountId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("identity_recovery_codes");
            code.HasKey(c => c.Id);
            code.HasIndex(c => new { c.AccountId, c.Hash }).IsUnique();
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RememberedDevice>(device =>
        {
            device.ToTable("identity_devices");
            device.HasKey(d => d.Id);
            device.HasIndex(d => d.TokenHash).IsUnique();
            device.HasIndex(d => d.AccountId);
            device.HasIndex(d => d.EndsAt);
            device.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<KeptForm>(form =>
        {
            form.ToTable("identity_kept_forms");
            form.HasKey(f => f.Id);
            form.HasIndex(f => f.AccountId);
            form.Property(f => f.Path).HasMaxLength(400);
        });
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
