using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Hotline.Answer;

/// <summary>回复模板: how a county or street words its answers to the platform; its editions are kept for ever.</summary>
public sealed class AnswerTemplate : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "hotline-template";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The county or street.</summary>
    public required Guid AreaId { get; init; }

    /// <summary>The edition in use; 0 for the one that came with the program.</summary>
    public int Edition { get; set; }
}

/// <summary>One edition of a template.</summary>
public sealed class AnswerTemplateEdition
{
    /// <summary>The template.</summary>
    public required Guid TemplateId { get; init; }

    /// <summary>Its number, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it.</summary>
    public Guid? By { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }
}

/// <summary>The templates in use: a street's own, else its county's, else the one that came with the program (<c>data/hotline-answer.txt</c>).</summary>
internal static class AnswerTemplates
{
    private static readonly Lazy<string> Came = new(() =>
    {
        using var reader = new StreamReader(typeof(AnswerTemplates).Assembly.GetManifestResourceStream("data/hotline-answer.txt")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    });

    /// <summary>The text that came with the program.</summary>
    public static string Shipped => Came.Value;

    /// <summary>The text in use for each of these areas that has one of its own.</summary>
    public static IReadOnlyDictionary<Guid, string> Own(LinliDb db, IReadOnlyCollection<Guid> areas) =>
        db.HotlineTemplates.Where(template => areas.Contains(template.AreaId) && template.Edition > 0)
            .Join(db.HotlineTemplateEditions, template => new { template.Id, template.Edition }, edition => new { Id = edition.TemplateId, edition.Edition }, (template, edition) => new { template.AreaId, edition.Text })
            .ToDictionary(one => one.AreaId, one => one.Text);

    /// <summary>The text for an order.</summary>
    public static string For(IReadOnlyDictionary<Guid, string> own, HotlineOrder order) =>
        order.StreetId is { } street && own.TryGetValue(street, out var ofStreet) ? ofStreet
        : order.CountyId is { } county && own.TryGetValue(county, out var ofCounty) ? ofCounty
        : Shipped;
}
