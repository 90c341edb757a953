using Linli.Dispatch.Words;
using NodaTime;

namespace Linli.Dispatch.Decide;

/// <content>Step 10 and, beside the route, possible duplicates.</content>
internal sealed partial class DecideRoute
{
    private static readonly Duration SameBuilding = Duration.FromDays(7);
    private static readonly Duration SameGrid = Duration.FromDays(3);

    private Referral? FindReferral()
    {
        if (_facts.RepeatsAnswered)
        {
            Record(RouteStepKind.NonAcceptance, true, "ReferralRepeated");
            return new("repeated", [], []);
        }
        if (_found.Of(WordFamily.Referral) is [var first, ..])
        {
            var row = _book.Words.Referrals[first.Target];
            var referral = new Referral(row.Key, row.To, first.Words);
            _needsPerson = true;
            Record(RouteStepKind.NonAcceptance, true, "ReferralWords", Bilingual.Quote(first.Words), referral.Says);
            return referral;
        }
        Record(RouteStepKind.NonAcceptance, false, "ReferralNone");
        return null;
    }

    private List<PossibleDuplicate> FindDuplicates(CaseCategory category, PlaceFacts place)
    {
        var alike = new List<PossibleDuplicate>();
        foreach (var recent in _facts.Recent.Where(recent => recent.Category == category.Code).OrderByDescending(recent => recent.At).ThenBy(recent => recent.Id))
        {
            var age = _facts.At - recent.At;
            if (recent.Building is not null && recent.Building == place.Building && age <= SameBuilding)
                alike.Add(new(recent.Id, new("Dispatch.Why.SameBuilding", category.Name, (int)age.TotalHours)));
            else if (recent.Grid is not null && recent.Grid == place.Grid && age <= SameGrid)
                alike.Add(new(recent.Id, new("Dispatch.Why.SameGrid", category.Name, (int)age.TotalHours)));
        }
        Record(RouteStepKind.Duplicate, alike.Count > 0, alike.Count > 0 ? "Duplicates" : "DuplicatesNone", alike.Count);
        return alike;
    }
}
