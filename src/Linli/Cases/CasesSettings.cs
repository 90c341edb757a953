namespace Linli.Cases;

/// <summary>What a deployment sets of this room (section <c>Linli:Cases</c>).</summary>
public sealed record CasesSettings
{
    /// <summary>公示网格员: true to show the grid worker's name on the plate's page (domain.md 3.8 rule 14).</summary>
    public bool ShowWorkers { get; init; } = true;

    /// <summary>Reports that one browser may send from one plate in ten minutes.</summary>
    public int ReportsPerBrowser { get; init; } = 10;

    /// <summary>Questions that the report form of one browser may ask at one plate in ten minutes while somebody writes.</summary>
    public int PromptsPerBrowser { get; init; } = 60;

    /// <summary>Reports that one screen in a hall may send in ten minutes.</summary>
    public int ReportsPerKiosk { get; init; } = 60;

    /// <summary>Words, ratings and other acts that one browser may send to one tracking link in ten minutes.</summary>
    public int ActsPerLink { get; init; } = 30;

    /// <summary>Answers that one browser may send to one answer link in ten minutes.</summary>
    public int AnswersPerLink { get; init; } = 10;

    /// <summary>So many hours before the date that 12345 asks for the inner clocks must have ended; 0 gives them all of it.</summary>
    public int HoursBeforeOutside { get; init; }

    /// <summary>The harmless page that 快速离开 leads to.</summary>
    public string LeaveTo { get; init; } = "https://www.weather.com.cn/";
}
