using Linli.Foundation.Checkups;
using Linli.Foundation.Jobs;
using Linli.Shell;

namespace Linli.Organizations.Rosters;

/// <summary>What 值班表 brings.</summary>
internal static class RostersRegistration
{
    public static IServiceCollection AddRosters(this IServiceCollection services, string? namesFile)
    {
        // Read now, so that a slip in the file stops the start and not the first paste.
        services.AddSingleton(namesFile is null ? ShiftNames.Default : ShiftNames.Read(File.ReadAllText(namesFile)));
        services.AddSingleton<IRosters, Data.Rosters>().AddSingleton<IStaffContacts, StaffContacts>().AddSingleton<RosterAccess>();
        services.AddSingleton<PlanShifts>().AddSingleton<DropShift>().AddSingleton<CopyWeek>().AddSingleton<SwapShifts>().AddSingleton<PasteRoster>().AddSingleton<KeepContact>();
        services.AddSingleton<IJob, BeginShifts>().AddSingleton<ICheckup, RosterCheckup>();
        services.AddSingleton(new PermissionGrant(RosterAccess.View,
            Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler, Role.DepartmentHead));
        services.AddSingleton(new PermissionGrant(RosterAccess.Edit, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHead));
        services.AddSingleton(new MenuEntry("Organizations.Roster.Menu", "/organizations/rosters", "calendar", RosterAccess.View, 25) { GroupKey = "Shell.Group.Mine" });
        return services;
    }
}
