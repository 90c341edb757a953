using System.Text.RegularExpressions;
using Linli.Dispatch;
using Linli.Foundation.Text;

namespace Linli.Tests.Dispatch.Decide;

public sealed partial class ExplanationTests
{
    private static readonly RouteStepKind[] InOrder = Enum.GetValues<RouteStepKind>();

    [Fact]
    public void Every_step_is_recorded_once_and_in_order()
    {
        foreach (var decision in Many())
        {
            var kinds = decision.Steps.Select(step => step.Kind).ToList();
            kinds.Order().ShouldBe(InOrder);
            kinds.Take(6).ShouldBe(InOrder.Take(6));
        }
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_step_speaks(Language language)
    {
        foreach (var decision in Many())
            foreach (var sentence in decision.Steps.Select(step => step.Says.In(language))
                .Concat(decision.Suggestions.Select(one => one.Why.In(language)))
                .Concat(decision.Emergencies.SelectMany(one => one.Calls.Select(call => call.Name.In(language)).Append(one.Says.In(language))))
                .Concat(decision.Referral is { } referral ? referral.Targets.Select(target => target.In(language)).Append(referral.Says.In(language)) : []))
            {
                sentence.ShouldNotBeNullOrWhiteSpace();
                sentence.ShouldNotContain("[");
                sentence.ShouldNotContain("{");
            }
    }

    [Fact]
    public void The_same_report_gets_the_same_decision()
    {
        foreach (var (_, text) in ExampleReports.All.Concat(ExampleReports.OtherWords))
            Told(Deciding.Decide(text)).ShouldBe(Told(Deciding.Decide(text)));
    }

    [Fact]
    public void English_explanations_quote_only_the_reporters_own_chinese()
    {
        foreach (var decision in Many())
            foreach (var step in decision.Steps)
                Chinese().IsMatch(Quoted().Replace(step.Says.In(Language.En), "")).ShouldBeFalse(step.Says.In(Language.En));
    }

    [Fact]
    public void A_decision_reads_as_a_person_would_tell_it()
    {
        var decision = Deciding.Decide("6号楼电梯异响，八楼总停运，请尽快来修");
        var told = decision.Steps.Where(step => step.Hit).Select(step => step.Says.In(Language.Zh)).ToList();
        told[0].ShouldBe("扫码上报，位置以二维码牌为准。");
        told[1].ShouldStartWith("建议 0704 电梯故障、异响（");
        told[1].ShouldEndWith("文字里有“电梯异响”。");
        told[2].ShouldBe("看作投诉：“电梯故障、异响”一般属于此类。");
        told[3].ShouldBe("“电梯故障、异响”属物业服务范围，先交物业公司，由社区核实。");
        told.Count.ShouldBe(4);
    }

    private static IEnumerable<RouteDecision> Many()
    {
        foreach (var (_, text) in ExampleReports.All.Concat(ExampleReports.Unseen))
        {
            yield return Deciding.Decide(text);
            yield return Deciding.Decide(Deciding.Facts(text) with { Tile = "other", RepeatsAnswered = true, Units = [Deciding.Unit("county", DutyLevel.County)] });
        }
        foreach (var row in Deciding.Book.Words.Emergencies)
            yield return Deciding.Decide(Deciding.Facts("") with { Category = row.Categories is [var code, ..] ? code : null });
        foreach (var text in new[] { "法院判决不执行", "仲裁裁决不公", "行政复议", "受贿", "上访", "信息公开申请", "间谍", "借条", "代开发票", "不想活了", "霸凌", "流浪乞讨", "电线打火" })
            yield return Deciding.Decide(Deciding.Facts(text) with { About = NamedParty.Street });
    }

    private static string Told(RouteDecision decision) =>
        string.Join('\n', decision.Steps.Select(step => step.Says.In(Language.En))) + decision.Lead + string.Join(',', decision.Co) + string.Join(',', decision.Suggestions.Select(one => one.Share));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();
}
