using Linli.Foundation.Text;

namespace Linli.Deadlines.Reckoning;

/// <summary>节日: the holidays that the notices name, in words of both languages; an unknown name is shown as it stands.</summary>
internal static class Holiday
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["元旦"] = "NewYear",
        ["春节"] = "SpringFestival",
        ["清明节"] = "TombSweeping",
        ["劳动节"] = "LabourDay",
        ["端午节"] = "DragonBoat",
        ["中秋节"] = "MidAutumn",
        ["国庆节"] = "NationalDay",
    };

    /// <summary>The name in words; a notice may join two, 国庆节、中秋节.</summary>
    public static Phrase Words(string name) => name.Split('、')
        .Select(part => Known.TryGetValue(part, out var key) ? new Phrase($"Deadlines.Holiday.{key}") : new Phrase("Deadlines.Holiday.Other", part))
        .Aggregate((all, next) => new Phrase("Deadlines.Holiday.And", all, next));
}
