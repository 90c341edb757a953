using Linli.Areas;
using Linli.Audit;
using Linli.Cases;
using Linli.Complaints;
using Linli.Deadlines;
using Linli.Demo;
using Linli.Dispatch;
using Linli.Foundation;
using Linli.Foundation.Backups;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Jobs;
using Linli.Foundation.Privacy;
using Linli.Foundation.Retention;
using Linli.Foundation.Web;
using Linli.Hotline;
using Linli.Identity;
using Linli.Imports;
using Linli.Notifications;
using Linli.OneStop;
using Linli.Organizations;
using Linli.Papers;
using Linli.Practice;
using Linli.Shell;
using Linli.Whistles;
using Microsoft.EntityFrameworkCore;

namespace Linli;

/// <summary>The rooms of the house, floor by floor: one line each. Their order is the floor plan's (ARCHITECTURE.md).</summary>
public static class House
{
    private static readonly Room[] Rooms =
    [
        Room.Of<CheckupsModule>(),
        Room.Of<DataModule>(),
        Room.Of<PrivacyModule>(),
        Room.Of<FilesModule>(),
        Room.Of<FactsModule>(),
        Room.Of<JobsModule>(),
        Room.Of<BackupsModule>(),
        Room.Of<RetentionModule>(),
        Room.Of<WebModule>(),
        Room.Of<ShellModule>(),
        Room.Of<ImportsModule>(),
        Room.Of<AreasModule>(),
        Room.Of<OrganizationsModule>(),
        Room.Of<IdentityModule>(),
        Room.Of<DeadlinesModule>(),
        Room.Of<NotificationsModule>(),
        Room.Of<ComplaintsModule>(),
        Room.Of<DispatchModule>(),
        Room.Of<PapersModule>(),
        Room.Of<CasesModule>(),
        Room.Of<OneStopModule>(),
        Room.Of<WhistlesModule>(),
        Room.Of<HotlineModule>(),
        Room.Of<AuditModule>(),
        Room.Of<DemoModule>(),
        Room.Of<PracticeModule>(),
    ];

    /// <summary>Puts every room's services into the container.</summary>
    public static void AddRooms(this IHostApplicationBuilder builder)
    {
        foreach (var room in Rooms)
            room.Register(builder);
    }

    /// <summary>Maps every room's endpoints.</summary>
    public static void MapRooms(this IEndpointRouteBuilder routes)
    {
        foreach (var room in Rooms)
            room.MapRoutes(routes);
    }

    /// <summary>Every room's tables.</summary>
    public static RoomTables Tables { get; } = new([.. Rooms.Select(room => room.MapTables)]);

    private sealed record Room(Action<IHostApplicationBuilder> Register, Action<ModelBuilder> MapTables, Action<IEndpointRouteBuilder> MapRoutes)
    {
        public static Room Of<TModule>() where TModule : IModule => new(TModule.Register, TModule.MapTables, TModule.MapRoutes);
    }
}
