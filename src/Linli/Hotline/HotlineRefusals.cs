using Linli.Foundation.Text;

namespace Linli.Hotline;

/// <summary>Reasons against that several verbs give.</summary>
internal static class HotlineRefusals
{
    /// <summary>Not there, or not for these eyes.</summary>
    public static Refusal NotFound => new("Hotline.Refusal.NotFound") { IsMissing = true };

    public static Refusal NotYours => new("Hotline.Refusal.NotYours");

    public static Refusal Over(HotlineOrder order) => new("Hotline.Refusal.Over." + order.State) { IsConflict = true };

    public static Refusal TooLong(string field, int length, int longest) => new("Hotline.Refusal.TooLong", field, length, longest);

    public static Refusal ReturnTooLate => new("Hotline.Refusal.ReturnTooLate");
}
