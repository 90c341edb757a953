namespace Linli.Shell;

/// <summary>One line of the staff navigation, registered by a room with <c>services.AddSingleton(new MenuEntry(…))</c>.</summary>
/// <param name="TextKey">Key of its words, e.g. <c>Cases.Menu.Inbox</c>.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">A drawing of <c>Shell/Parts/Icons.cs</c>.</param>
/// <param name="Permission">Who sees it: the permission its page asks for, or empty for everyone signed in.</param>
/// <param name="Order">Smaller stands higher; rooms leave gaps of ten.</param>
public sealed record MenuEntry(string TextKey, string Href, string Icon, string Permission, int Order)
{
    /// <summary>Key of the heading it stands under on an administrator's start page, <c>Shell.Group.…</c>.</summary>
    public string GroupKey { get; init; } = "Shell.Group.Running";
}
