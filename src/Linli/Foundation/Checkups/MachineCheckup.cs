using System.Globalization;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Foundation.Checkups;

/// <summary>Looks at the machine: room on the disk, and the wall clock as this deployment reads it.</summary>
internal sealed class MachineCheckup(LinliSettings settings, DeploymentZone zone, IClock clock) : ICheckup
{
    private const double Scarce = 1e9;
    private const double Little = 5e9;

    // Written by systemd-timesyncd once it has the time from elsewhere; chrony and ntpd leave their own marks.
    private static readonly string[] Synchronised = ["/run/systemd/timesync/synchronized", "/var/lib/chrony/drift", "/var/lib/ntp/ntp.drift", "/var/lib/ntpsec/ntp.drift"];

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        var folder = Path.GetFullPath(settings.Folder);
        var free = new DriveInfo(folder).AvailableFreeSpace;
        yield return free >= Little
            ? Finding.Well("disk", "Health.Disk", folder, free / 1e9)
            : new Finding("disk", free < Scarce ? Health.Fail : Health.Warn, new Phrase("Health.DiskLittle", folder, free / 1e9), new Phrase("Health.DiskLittle.ToDo"));
        var local = zone.Local(clock.GetCurrentInstant()).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
        yield return Finding.Well("zone", Array.Exists(Synchronised, File.Exists) ? "Health.Zone" : "Health.ZoneUnsure", zone.Zone.Id, local);
    }
}
