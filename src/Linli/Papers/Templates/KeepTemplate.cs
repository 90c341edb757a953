using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Papers.Forms;
using Microsoft.EntityFrameworkCore;

namespace Linli.Papers.Templates;

/// <summary>换模板: a new edition of the deployment's own template, checked first; or back to the program's own.</summary>
public sealed class KeepTemplate(IUnitOfWork unitOfWork)
{
    /// <summary>The field of the text.</summary>
    public static readonly string Field = "template";

    /// <summary>Keeps it; papers already issued keep theirs. Null goes back to the program's own.</summary>
    public Task<Outcome<int>> Run(PaperKind kind, string? text, int seen, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<int>>(work =>
    {
        if (text is not null && TemplateText.Reasons(kind, text, Field).ToList() is { Count: > 0 } reasons)
            return reasons;
        var template = work.Db.Set<PaperTemplate>().AsTracking().SingleOrDefault(row => row.Kind == kind.Code);
        if ((template?.Version ?? 0) != seen)
            return new Refusal("Papers.Refusal.ChangedMeanwhile") { IsConflict = true };
        if (template is null)
            work.Db.Add(template = new PaperTemplate { Id = Ids.New(act.At), Kind = kind.Code });
        var id = template.Id;
        if (text is null)
            template.Edition = 0;
        else
        {
            template.Edition = (work.Db.Set<PaperTemplateEdition>().Where(edition => edition.TemplateId == id).Max(edition => (int?)edition.Edition) ?? 0) + 1;
            work.Db.Add(new PaperTemplateEdition { TemplateId = id, Edition = template.Edition, Text = text.ReplaceLineEndings("\n").Trim() + "\n", By = act.Who, At = act.At });
        }
        work.Append(act, template, new PaperTemplateKept(kind.Code, template.Edition));
        return template.Edition;
    }, cancel);
}
