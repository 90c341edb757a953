using System.Globalization;
using Linli.Cases.Dossier;
using Linli.Shell.Forms;
using NodaTime.Text;

namespace Linli.Cases.ByLink;

/// <summary>Reads what the forms about links sent.</summary>
internal static class LinkForm
{
    public static LinkInput Read(IFormCollection form) => new()
    {
        Id = VerbForms.Id(form, "link"),
        Recipient = form["recipient"],
        Phone = form["recipient-phone"],
        Days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null,
        Photos = [.. form["release"].Select(id => Guid.TryParse(id, out var parsed) ? parsed : Guid.Empty)],
        Source = VerbForms.Id(form, "source"),
        Checked = form["checked"] == "true",
        Verdict = Enum.TryParse<LinkVerdict>(form["verdict"], out var verdict) ? verdict : null,
        Until = LocalDatePattern.Iso.Parse(form["until"].ToString()) is { Success: true } day ? day.Value : null,
        Key = form[Form.IdempotencyField],
    };
}
