using Linli.Foundation.Facts;
using Linli.Shell;
using Linli.Shell.Parts;

namespace Linli.Whistles.Sheet;

/// <summary>吹哨七步: 提请 · 吹哨 · 报到 · 会商 · 执行 · 互评 · 销哨; what the street drafted itself needs no request.</summary>
internal static class WhistleSteps
{
    public static IReadOnlyList<Step> Of(PageContext page, WhistleDossier dossier)
    {
        var target = dossier.Whistle;
        NodaTime.Instant? At<TFact>() where TFact : IFact => dossier.Facts.FirstOrDefault(fact => fact.Is<TFact>())?.At;
        if (target.State is WhistleState.Refused or WhistleState.Cancelled)
            return
            [
                new(page.Say("Whistles.Step.Draft"), StepState.Done, target.DraftedAt),
                .. target.IssuedAt is { } issued ? new Step[] { new(page.Say("Whistles.Step.Issue"), StepState.Done, issued) } : [],
                new(page.Say(WhistleWords.State(target.State)), StepState.Done, target.ClosedAt),
            ];
        var stage = target.State switch
        {
            WhistleState.Drafted => 0,
            WhistleState.Requested or WhistleState.Appealed => 1,
            WhistleState.Issued => 2,
            WhistleState.PartlyCheckedIn => target.IsHeard ? 3 : 2,
            WhistleState.Conferred => 4,
            WhistleState.Executing => target.IsAnswered ? 5 : 4,
            WhistleState.Scored => 6,
            _ => 7,
        };
        Step One(string key, int own, NodaTime.Instant? at) => new(page.Say("Whistles.Step." + key), stage > own ? StepState.Done : stage == own ? StepState.Now : StepState.Ahead, stage > own ? at : null);
        return
        [
            target.ByCommunity ? One("Request", 0, At<WhistleRequested>()) : new(page.Say("Whistles.Step.Request"), StepState.Unneeded),
            new(page.Say("Whistles.Step.Issue"), stage > 1 ? StepState.Done : stage == 1 || !target.ByCommunity ? StepState.Now : StepState.Ahead, target.IssuedAt),
            One("ReportIn", 2, dossier.Facts.LastOrDefault(fact => fact.Is<UnitCheckedIn>())?.At),
            One("Confer", 3, At<WhistleConferenceHeld>()),
            One("Execute", 4, dossier.Facts.LastOrDefault(fact => fact.Is<DutyAnswered>())?.At),
            One("Score", 5, dossier.Facts.LastOrDefault(fact => fact.Is<MarksGiven>())?.At),
            One("Close", 6, target.ClosedAt),
        ];
    }
}
