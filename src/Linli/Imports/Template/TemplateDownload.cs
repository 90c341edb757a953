using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Web;

namespace Linli.Imports.Template;

/// <summary>下载模板: an empty list with the right columns, what to write in them and an example above.</summary>
internal static class TemplateDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/imports/templates/{kind}.xlsx", (string kind, IEnumerable<ITableImport> kinds, HttpContext http) =>
            kinds.FirstOrDefault(one => one.Kind == kind) is { } found
                ? Results.File(Of(found, ReaderLanguage.Of(http.Request)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{kind}.xlsx")
                : Results.NotFound())
            .Allow(ImportsModule.Use);

    /// <summary>The template in this language.</summary>
    public static byte[] Of(ITableImport kind, Language language)
    {
        string Say(string key, params object?[] args) => Texts.Say(language, key, args);
        var required = string.Join(language == Language.Zh ? "、" : ", ", kind.Columns.Where(column => column.IsRequired).Select(column => Say(column.NameKey)));
        var example = string.Join(language == Language.Zh ? "；" : "; ", kind.Columns.Where(column => column.Example.Length > 0).Select(column => $"{Say(column.NameKey)} {column.Example}"));
        // The example stands above the heading: below it, it would be imported.
        return new XlsxSheet(Say(kind.TextKey), Say(kind.TextKey), [Say(kind.TextKey + ".Explain"), Say("Imports.Template.Required", required), Say("Imports.Template.Example", example)],
            [.. kind.Columns.Select(column => Say(column.NameKey))], []).Bytes();
    }
}
