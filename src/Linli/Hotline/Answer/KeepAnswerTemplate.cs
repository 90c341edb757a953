using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Hotline.Answer;

/// <summary>改回复模板: a new edition for the area of whoever acts, or back to the program's own.</summary>
internal sealed class KeepAnswerTemplate(IUnitOfWork unitOfWork)
{
    /// <summary>The field of the text.</summary>
    public static readonly string Field = "template";

    /// <summary>All reasons against.</summary>
    public static IEnumerable<Refusal> Reasons(string? text, Act act)
    {
        if (act.Area is null || RoleRules.OfWord(act.Role) is not (Role.StreetDispatcher or Role.CountyDispatcher))
            yield return HotlineRefusals.NotYours;
        if (text is not null)
            foreach (var reason in AnswerWords.Reasons(text, Field))
                yield return reason;
    }

    /// <summary>Keeps it; null goes back.</summary>
    public Task<Outcome<int>> Run(string? text, int seen, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<int>>(work =>
    {
        if (Reasons(text, act).ToList() is { Count: > 0 } reasons)
            return reasons;
        var area = act.Area!.Value;
        var template = work.Db.HotlineTemplates.AsTracking().SingleOrDefault(row => row.AreaId == area);
        if ((template?.Version ?? 0) != seen)
            return new Refusal("Hotline.Refusal.TemplateChanged") { IsConflict = true };
        if (template is null)
            work.Db.Add(template = new AnswerTemplate { Id = Ids.New(act.At), AreaId = area });
        var id = template.Id;
        if (text is null)
            template.Edition = 0;
        else
        {
            template.Edition = (work.Db.HotlineTemplateEditions.Where(edition => edition.TemplateId == id).Max(edition => (int?)edition.Edition) ?? 0) + 1;
            work.Db.Add(new AnswerTemplateEdition { TemplateId = id, Edition = template.Edition, Text = text.ReplaceLineEndings("\n").Trim(), By = act.Who, At = act.At });
        }
        work.Append(act, template, new AnswerTemplateKept(area, template.Edition));
        return template.Edition;
    }, cancel);
}
