using Linli.Dispatch.Words;

namespace Linli.Dispatch.Decide;

/// <content>Step 1: danger first. The report is made all the same if the reporter wants it.</content>
internal sealed partial class DecideRoute
{
    private List<EmergencyAdvice> WarnOfDanger(CaseCategory category, bool sure)
    {
        var rows = _book.Words.Emergencies;
        var advice = _found.Of(WordFamily.Emergency).OrderBy(found => found.Target)
            .Select(found => new EmergencyAdvice(rows[found.Target].Key, rows[found.Target].Calls, found.Words)).ToList();
        // Words speak plainly; a category alone counts only when a person set it or the words leave little doubt.
        if (sure && category.Has(CategoryFlags.EmergencyFirst))
            advice.AddRange(rows.Where(row => row.Categories.Contains(category.Code) && !advice.Exists(known => known.Key == row.Key))
                .Select(row => new EmergencyAdvice(row.Key, row.Calls, [])));
        if (advice.Count == 0)
            Record(RouteStepKind.Emergency, false, "EmergencyNone");
        else if (advice.SelectMany(one => one.Words).ToList() is { Count: > 0 } words)
            Record(RouteStepKind.Emergency, true, "EmergencyWords", Bilingual.Quote(words), Numbers(advice));
        else
            Record(RouteStepKind.Emergency, true, "EmergencyCategory", category.Name, Numbers(advice));
        return advice;
    }

    private static Bilingual Numbers(List<EmergencyAdvice> advice) =>
        Bilingual.List(advice.SelectMany(one => one.Calls).Where(call => call.IsNational).Distinct().Select(call => new Bilingual(call.Target, call.Target)));
}
