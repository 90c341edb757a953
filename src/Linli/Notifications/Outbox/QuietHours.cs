using Linli.Foundation.Time;
using NodaTime;
using NodaTime.Text;

namespace Linli.Notifications.Outbox;

/// <summary>安静时段: the hours in which only urgent messages leave, in the deployment's zone.</summary>
internal sealed class QuietHours(NotificationsSettings settings, DeploymentZone zone)
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly LocalTime _from = Pattern.Parse(settings.QuietFrom).GetValueOrThrow();
    private readonly LocalTime _until = Pattern.Parse(settings.QuietUntil).GetValueOrThrow();

    /// <summary>True when routine messages wait.</summary>
    public bool At(Instant now)
    {
        var time = zone.Local(now).TimeOfDay;
        // From 22:00 until 07:00 passes midnight; equal times mean no quiet hours.
        return _from <= _until ? time >= _from && time < _until : time >= _from || time < _until;
    }
}
