using Linli.Foundation.Text;

namespace Linli.Organizations.Rosters;

/// <summary>The reasons against a roster's changes.</summary>
internal static class RosterRefusals
{
    public static Refusal NotYours { get; } = Of("NotYours");

    public static Refusal UnitGone { get; } = new("Organizations.Refusal.UnitMissing") { IsMissing = true };

    public static Refusal ShiftGone { get; } = new("Organizations.Roster.Refusal.ShiftGone") { IsConflict = true };

    public static Refusal SwapGone { get; } = new("Organizations.Roster.Refusal.SwapGone") { IsConflict = true };

    public static Refusal NotYourShift { get; } = Of("NotYourShift", "mine");

    public static Refusal SwapWithSelf { get; } = Of("SwapWithSelf", "theirs");

    public static Refusal ShiftOver { get; } = Of("ShiftOver", "theirs");

    public static Refusal SwapAskedAlready { get; } = new("Organizations.Roster.Refusal.SwapAskedAlready", "mine") { IsConflict = true };

    public static Refusal NotAskedOfYou { get; } = Of("NotAskedOfYou");

    public static Refusal NothingToCopy { get; } = Of("NothingToCopy");

    public static Refusal Of(string key, string? field = null, params object?[] args) => new("Organizations.Roster.Refusal." + key, field, args);
}
