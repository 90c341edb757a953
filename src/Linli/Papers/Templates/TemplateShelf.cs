using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Papers.Templates;

/// <summary>The templates in use: the deployment's own, else those that came with the program (<c>data/paper</c>).</summary>
internal static class TemplateShelf
{
    /// <summary>The text in use for a kind.</summary>
    public static string TextOf(LinliDb db, PaperKind kind)
    {
        var code = kind.Code;
        return db.Set<PaperTemplate>().AsNoTracking().SingleOrDefault(template => template.Kind == code) is { Edition: > 0 } own
            ? db.Set<PaperTemplateEdition>().AsNoTracking().Single(edition => edition.TemplateId == own.Id && edition.Edition == own.Edition).Text
            : Shipped(kind);
    }

    /// <summary>The text that came with the program.</summary>
    public static string Shipped(PaperKind kind)
    {
        using var reader = new StreamReader(typeof(TemplateShelf).Assembly.GetManifestResourceStream($"data/paper/{kind.Code}.md")
            ?? throw new InvalidOperationException($"data/paper/{kind.Code}.md is not in the program."));
        return reader.ReadToEnd();
    }
}
