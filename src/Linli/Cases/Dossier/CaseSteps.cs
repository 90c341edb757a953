using Linli.Cases.Whistled;
using Linli.Shell;
using Linli.Shell.Parts;
using NodaTime;

namespace Linli.Cases.Dossier;

/// <summary>七步: 发现 · 吹哨 · 报到 · 会商 · 办理 · 反馈 · 评价, as the newspaper tells them; unused ones read "not needed" (domain.md 3.3).</summary>
internal static class CaseSteps
{
    public static IReadOnlyList<Step> Of(PageContext page, CaseDossier dossier)
    {
        var target = dossier.Case;
        Instant? At(params string[] kinds) => dossier.Facts.FirstOrDefault(fact => kinds.Contains(fact.Kind))?.At;
        var accepted = At("cases.case-accepted", "cases.case-solved-on-spot", "cases.consult-answered");
        var replied = target.RepliedAt;
        var over = target.State is CaseState.Referred or CaseState.Void or CaseState.Withdrawn or CaseState.Merged;
        var stage = target.State switch
        {
            CaseState.Submitted => 0,
            CaseState.Accepted or CaseState.Assigned or CaseState.Acknowledged or CaseState.Handling => 1,
            CaseState.Verifying => 2,
            CaseState.Replied => 3,
            _ => 4,
        };
        Step One(string key, int own, Instant? at) =>
            new(page.Say("Cases.Step." + key), stage > own ? StepState.Done : stage == own && !over ? StepState.Now : StepState.Ahead, stage > own ? at : null);
        Step Unneeded(string key) => new(page.Say("Cases.Step." + key), StepState.Unneeded);
        var whistle = WhistleSteps.Of(dossier.Facts);
        Step Called(string key, WhistleSteps.Reached step) => new(page.Say("Cases.Step." + key), step.State, step.At);
        return over
            ? [new(page.Say("Cases.Step.Report"), StepState.Done, target.ReceivedAt), new(page.Say(CaseWords.State(target.State)), StepState.Done, target.ClosedAt)]
            :
            [
                One("Report", 0, target.ReceivedAt),
                Called("Whistle", whistle.Blown),
                Called("ReportIn", whistle.Arrived),
                Called("Confer", whistle.Conferred),
                One("Handle", 1, accepted),
                One("Answer", 2, replied),
                target.ReportedByStaff ? Unneeded("Rate") : One("Rate", 3, target.ClosedAt),
            ];
    }
}
