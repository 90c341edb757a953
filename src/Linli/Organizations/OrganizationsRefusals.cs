using Linli.Foundation.Text;

namespace Linli.Organizations;

/// <summary>The reasons against of this room.</summary>
internal static class OrganizationsRefusals
{
    public static Refusal NameMissing { get; } = new("Organizations.Refusal.NameMissing", "name");

    public static Refusal NameTooLong { get; } = new("Organizations.Refusal.NameTooLong", "name", 60);

    public static Refusal KindUnknown { get; } = new("Organizations.Refusal.KindUnknown", "kind");

    public static Refusal DepartmentMissing { get; } = new("Organizations.Refusal.DepartmentMissing", "department");

    public static Refusal DepartmentUnneeded { get; } = new("Organizations.Refusal.DepartmentUnneeded", "department");

    public static Refusal ParentMissing { get; } = new("Organizations.Refusal.ParentMissing", "parent");

    public static Refusal AreaHalf { get; } = new("Organizations.Refusal.AreaHalf", "area");

    public static Refusal AreaGivenAlready { get; } = new("Organizations.Refusal.AreaGivenAlready", "area") { IsConflict = true };

    public static Refusal AreaOfOtherLevel { get; } = new("Organizations.Refusal.AreaOfOtherLevel", "area");

    public static Refusal AreaServedAlready(string name) => new("Organizations.Refusal.AreaServedAlready", "area", name);

    public static Refusal PhoneUnreadable { get; } = new("Organizations.Refusal.PhoneUnreadable", "phone");

    public static Refusal ShortNameTooLong { get; } = new("Organizations.Refusal.ShortNameTooLong", "short-name", 20);

    public static Refusal UnitMissing { get; } = new("Organizations.Refusal.UnitMissing") { IsMissing = true };

    public static Refusal HolderMissing { get; } = new("Organizations.Refusal.HolderMissing", "account");

    public static Refusal RoleMissing { get; } = new("Organizations.Refusal.RoleMissing", "role");

    public static Refusal AreaNeeded { get; } = new("Organizations.Refusal.AreaNeeded", "area");

    public static Refusal AreaUnneeded { get; } = new("Organizations.Refusal.AreaUnneeded", "area");

    public static Refusal AreaOfWrongKind { get; } = new("Organizations.Refusal.AreaOfWrongKind", "area");

    public static Refusal AlreadyHeld { get; } = new("Organizations.Refusal.AlreadyHeld", "account");

    public static Refusal TooManyAreas { get; } = new("Organizations.Refusal.TooManyAreas", "area", Scope.MostBranches);

    public static Refusal OwnPost { get; } = new("Organizations.Refusal.OwnPost", "account");

    public static Refusal AdministratorsApart { get; } = new("Organizations.Refusal.AdministratorsApart", "role");

    public static Refusal AdministratorStandsIn { get; } = new("Organizations.Refusal.AdministratorStandsIn", "account");

    public static Refusal EndBeforeBegin { get; } = new("Organizations.Refusal.EndBeforeBegin", "ends");

    public static Refusal PostMissing { get; } = new("Organizations.Refusal.PostMissing") { IsMissing = true };

    public static Refusal PostEndedAlready { get; } = new("Organizations.Refusal.PostEndedAlready") { IsConflict = true };

    public static Refusal LastAdministrator { get; } = new("Organizations.Refusal.LastAdministrator");

    public static Refusal SuccessorUnfit { get; } = new("Organizations.Refusal.SuccessorUnfit", "successor");

    public static Refusal NotYourPost { get; } = new("Organizations.Refusal.NotYourPost");

    public static Refusal AdministratorNotLent { get; } = new("Organizations.Refusal.AdministratorNotLent", "post");

    public static Refusal LeaveBackwards { get; } = new("Organizations.Refusal.LeaveBackwards", "until");

    public static Refusal StandInUnfit { get; } = new("Organizations.Refusal.StandInUnfit", "stand-in");

    public static Refusal StandInThereAlready { get; } = new("Organizations.Refusal.StandInThereAlready", "from") { IsConflict = true };

    public static Refusal StandInMissing { get; } = new("Organizations.Refusal.StandInMissing") { IsMissing = true };

    public static Refusal SponsorIsNoLeader { get; } = new("Organizations.Refusal.SponsorIsNoLeader", "account");

    public static Refusal SponsorOutside { get; } = new("Organizations.Refusal.SponsorOutside", "area");

    public static Refusal SponsorAlready { get; } = new("Organizations.Refusal.SponsorAlready", "area") { IsConflict = true };

    public static Refusal SponsorMissing { get; } = new("Organizations.Refusal.SponsorMissing") { IsMissing = true };

    public static Refusal DayUnreadable(string field) => new("Organizations.Refusal.DayUnreadable", field);

    public static Refusal NameTaken(string name) => new("Organizations.Refusal.NameTaken", "name", name);
}
