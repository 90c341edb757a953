using Linli.Shell;

namespace Linli.Whistles;

/// <summary>The menu of this room.</summary>
internal static class WhistlesMenu
{
    public static readonly MenuEntry[] Entries =
    [
        new("Whistles.ReportIn.Title", "/whistles/report-in", "bell-ringing", WhistlesPermissions.ReportIn, 13),
        new("Whistles.List.Title", "/whistles", "speakerphone", WhistlesPermissions.View, 15),
    ];
}
