namespace Linli.Notifications;

/// <summary>Who may do what here.</summary>
public static class NotificationsPermissions
{
    /// <summary>Reading one's own inbox: everyone with an account.</summary>
    public const string Read = "notifications.read";

    /// <summary>Channels, delivery log and dead letters.</summary>
    public const string Administer = "notifications.administer";
}
