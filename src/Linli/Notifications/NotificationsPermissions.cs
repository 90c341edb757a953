namespace Linli.Notifications;

/// <summary>Who may do what here.</summary>
public static class NotificationsPermissions
{
    /// <summary>Channels, delivery log and dead letters.</summary>
    public const string Administer = "notifications.administer";
}
