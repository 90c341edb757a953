namespace Linli.Whistles.Domain;

/// <summary>What tells the rows of one verb apart, each as one named question; docs/states words them by their names (<c>Whistles.Guard.…</c>).</summary>
internal static class WhistleGuards
{
    public static bool Always(WhistleSnapshot s) => s.Whistle is not null;

    public static bool IsByCommunity(WhistleSnapshot s) => s.Whistle.ByCommunity;

    public static bool IsByStreet(WhistleSnapshot s) => !s.Whistle.ByCommunity;

    public static bool VisitWaitsForStreet(WhistleSnapshot s) => s.Whistle is { VisitAt: not null, VisitSuitsStreet: false };

    public static bool VisitWaitsForDepartment(WhistleSnapshot s) => s.Whistle.VisitAt is not null && s.One is { VisitSuits: false };

    public static bool DutiesAreOwed(WhistleSnapshot s) => !s.Whistle.IsAnswered;

    public static bool IsAnswered(WhistleSnapshot s) => s.Whistle.IsAnswered;

    public static bool OthersOweToo(WhistleSnapshot s) => s.One!.OwesDuty && OwingBeside(s);

    public static bool IsTheLastDuty(WhistleSnapshot s) => s.One!.OwesDuty && !OwingBeside(s);

    public static bool VoiceIsWanted(WhistleSnapshot s) => s.Whistle.IsAnswered && s.One is { HasVoice: false, ScoredByStreet: false };

    public static bool StreetOwesMark(WhistleSnapshot s) => s.Whistle.IsAnswered && !s.One!.ScoredByStreet;

    public static bool DepartmentOwesMark(WhistleSnapshot s) => s.Whistle.IsAnswered && !s.One!.HasScored;

    private static bool OwingBeside(WhistleSnapshot s) => s.Whistle.Invitations.Any(other => other != s.One && other.OwesDuty);
}
