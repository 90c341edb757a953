using Linli.Areas;
using Linli.Foundation;
using Linli.Foundation.Jobs;
using Linli.Imports;
using Linli.Organizations.Data;
using Linli.Organizations.Import;
using Linli.Organizations.Rosters;
using Linli.Shell;
using Linli.Shell.Setup;
using Microsoft.EntityFrameworkCore;

namespace Linli.Organizations;

/// <summary>组织: the organisation tree, posts, roles and scopes.</summary>
public sealed class OrganizationsModule : IModule
{
    /// <summary>May see and change units and posts.</summary>
    public const string Edit = "organizations.edit";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ShiftShelf>().AddSingleton<BookShelf>();
        builder.Services.AddSingleton<IOrganizations>(services => services.GetRequiredService<BookShelf>());
        builder.Services.AddSingleton<Permissions>();
        builder.Services.AddSingleton<AreaWords>();
        builder.Services.AddSingleton<FoundUnit>();
        builder.Services.AddSingleton<ChangeUnit>();
        builder.Services.AddSingleton<ServeArea>();
        builder.Services.AddSingleton<AppointTo>();
        builder.Services.AddSingleton<EndPost>();
        builder.Services.AddSingleton<IJob, PostsOver>();
        builder.Services.AddSingleton<NameStandIn>();
        builder.Services.AddSingleton<AssignSponsor>().AddSingleton<SponsorLines>().AddSingleton<HandoverList>();
        builder.Services.AddSingleton(new MenuEntry("Organizations.Sponsors.Title", "/organizations/sponsors", "user-check", Edit, 805) { GroupKey = "Shell.Group.People" });
        builder.Services.AddSingleton(new PermissionGrant(Edit, Role.SystemAdmin));
        // Areas stands below and knows no roles: its permissions are granted here.
        builder.Services.AddSingleton(new PermissionGrant(AreasModule.View,
            Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.SystemAdmin, Role.Auditor));
        builder.Services.AddSingleton(new PermissionGrant(AreasModule.Edit, Role.CountyDispatcher, Role.SystemAdmin));
        builder.Services.AddSingleton(new PermissionGrant(ImportsModule.Use, Role.SystemAdmin, Role.SecurityAdmin, Role.CountyDispatcher, Role.StreetDispatcher));
        builder.Services.AddSingleton<ITableImport, UnitTable>().AddSingleton<IImportGuard, OrganizationsGuard>();
        builder.Services.AddSingleton(new PermissionGrant(ShellModule.Setup, Role.SystemAdmin));
        builder.Services.AddSingleton(new PermissionGrant(ShellModule.Backups, Role.SystemAdmin));
        builder.Services.AddSingleton(new PermissionGrant(ShellModule.Retention, Role.SecurityAdmin));
        builder.Services.AddSingleton<ISetupStep, PostsSetup>();
        builder.Services.AddSingleton<IDutyNumbers, DutyNumbers>();
        builder.Services.AddRosters(builder.Configuration["Linli:Organizations:ShiftNames"]);
        builder.Services.AddSingleton(new MenuEntry("Organizations.Menu", "/organizations", "building", Edit, 800) { GroupKey = "Shell.Group.People" });
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("organizations_units");
            unit.HasKey(u => u.Id);
            unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
            unit.HasIndex(u => u.AreaId).HasFilter("area_id IS NOT NULL");
            unit.Property(u => u.Kind).HasMaxLength(40);
            unit.Property(u => u.Department).HasMaxLength(40);
            unit.Property(u => u.Name).HasMaxLength(60);
            unit.Property(u => u.ShortName).HasMaxLength(20);
            unit.Property(u => u.Phone).HasMaxLength(30);
        });
        model.Entity<Post>(post =>
        {
            post.ToTable("organizations_posts");
            post.HasKey(p => p.Id);
            post.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
            post.HasIndex(p => p.AccountId);
            post.HasIndex(p => new { p.Role, p.AreaId });
            // What the sweep of ended posts reads: those with a last day that nobody has handed over yet.
            post.HasIndex(p => p.EndsAt).HasFilter("handed_over_at IS NULL AND ends_at IS NOT NULL");
        });
        model.Entity<Sponsorship>(sponsorship =>
        {
            sponsorship.ToTable("organizations_sponsorships");
            sponsorship.HasKey(s => s.Id);
            sponsorship.HasOne<Post>().WithMany().HasForeignKey(s => s.PostId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StandIn>(standIn =>
        {
            standIn.ToTable("organizations_stand_ins");
            standIn.HasKey(s => s.Id);
            standIn.HasOne<Post>().WithMany().HasForeignKey(s => s.PostId).OnDelete(DeleteBehavior.Restrict);
            standIn.HasIndex(s => s.AccountId);
        });
        model.Entity<Shift>(shift =>
        {
            shift.ToTable("organizations_shifts");
            shift.HasKey(s => s.Id);
            shift.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
            shift.HasIndex(s => new { s.UnitId, s.BeginsAt });
            shift.HasIndex(s => s.EndsAt).HasFilter("dropped_at IS NULL");
            shift.HasIndex(s => new { s.AccountId, s.EndsAt }).HasFilter("dropped_at IS NULL");
            // What the sweep of beginning shifts reads.
            shift.HasIndex(s => s.BeginsAt).HasFilter("begun_at IS NULL AND dropped_at IS NULL").HasDatabaseName("ix_organizations_shifts_coming");
            shift.Property(s => s.Label).HasMaxLength(20);
        });
        model.Entity<ShiftSwap>(swap =>
        {
            swap.ToTable("organizations_shift_swaps");
            swap.HasKey(s => s.Id);
            swap.HasOne<Shift>().WithMany().HasForeignKey(s => s.MineId).OnDelete(DeleteBehavior.Restrict);
            swap.HasOne<Shift>().WithMany().HasForeignKey(s => s.TheirsId).OnDelete(DeleteBehavior.Restrict);
            swap.HasIndex(s => s.UnitId).HasFilter("answered_at IS NULL");
        });
        model.Entity<StaffContact>(contact =>
        {
            contact.ToTable("organizations_contacts");
            contact.HasKey(c => c.Id);
            contact.HasIndex(c => c.AccountId).IsUnique();
        });
        model.Entity<HandoverLine>(line =>
        {
            line.ToTable("organizations_handover_lines");
            line.HasKey(l => l.Id);
            line.HasIndex(l => new { l.PostId, l.Line }).IsUnique();
            line.Property(l => l.KindKey).HasMaxLength(80);
            line.Property(l => l.Number).HasMaxLength(40);
            line.Property(l => l.Place).HasMaxLength(200);
            line.Property(l => l.StateKey).HasMaxLength(80);
        });
        model.Entity<BookEdition>(edition =>
        {
            edition.ToTable("organizations_book_editions");
            edition.HasKey(e => e.Id);
            edition.Property(e => e.Id).ValueGeneratedNever();
        });
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
