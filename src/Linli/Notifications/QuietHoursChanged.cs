using Linli.Foundation.Facts;

namespace Linli.Notifications;

/// <summary>已改安静时段.</summary>
[FactKind("notifications.quiet-hours-changed", 1, Audience.Staff)]
public sealed record QuietHoursChanged(string From, string Until) : IFact;
