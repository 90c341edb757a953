using Linli.Areas;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Organizations;

/// <summary>值班电话: tells Areas the number of the unit on duty, for the plates it prints.</summary>
internal sealed class DutyNumbers(IOrganizations organizations, IClock clock, DeploymentZone zone) : IDutyNumbers
{
    /// <inheritdoc/>
    public string? Of(IReadOnlyList<Guid> nearestFirst) => organizations.DutyPhone(nearestFirst, zone.Day(clock.GetCurrentInstant()));
}
