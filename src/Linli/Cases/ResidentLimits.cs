using Linli.Foundation.Web;

namespace Linli.Cases;

/// <summary>The room's limits of sending (architecture.md, Web): for one browser at one plate, and for one browser at one tracking link.</summary>
internal static class ResidentLimits
{
    /// <summary>Reports and requests to be called.</summary>
    public const string Report = "cases.report";

    /// <summary>Whatever is sent from a tracking link.</summary>
    public const string Track = "cases.track";

    /// <summary>Whatever is sent from an outside body's answer link.</summary>
    public const string Answer = "cases.answer";

    /// <summary>A screen in a hall, which many people use.</summary>
    public const string Kiosk = "cases.kiosk";

    /// <summary>Questions of the report form while somebody writes.</summary>
    public const string Neighbours = "cases.neighbours";

    public static void Add(IServiceCollection services)
    {
        services.PerBrowser(Report, http => Settings(http).ReportsPerBrowser, http => Place(http, "report"));
        services.PerBrowser(Neighbours, http => Settings(http).PromptsPerBrowser, http => Place(http, "neighbours"));
        services.PerBrowser(Kiosk, http => Settings(http).ReportsPerKiosk, http => Place(http, "kiosk"));
        services.PerBrowser(Answer, http => Settings(http).AnswersPerLink, http => http.Request.RouteValues["token"]?.ToString() ?? "answer");
        services.PerBrowser(Track, http => Settings(http).ActsPerLink, http => Place(http, "track"));
    }

    private static CasesSettings Settings(HttpContext http) => http.RequestServices.GetRequiredService<CasesSettings>();

    private static string Place(HttpContext http, string otherwise) => http.Request.RouteValues["code"]?.ToString() ?? otherwise;
}
