using System.Globalization;
using Linli.Dispatch.Data;
using Linli.Dispatch.Reading;
using Linli.Foundation.Text;
using Linli.Organizations;
using NodaTime;
using NodaTime.Text;

namespace Linli.Dispatch.Rule;

/// <summary>Reads a ruling from its form.</summary>
internal static class RulingForm
{
    /// <summary>The rule as typed, or the day that cannot be read.</summary>
    public static Outcome<AuthorityRule> Read(IFormCollection form, IReadOnlyDictionary<string, DutyKind> kinds, IOrganizations organizations)
    {
        var wrong = new List<Refusal>();
        LocalDate? Day(string field)
        {
            var typed = form[field].ToString().Trim();
            if (typed.Length == 0)
                return null;
            if (LocalDatePattern.Iso.Parse(typed) is { Success: true } day)
                return day.Value;
            wrong.Add(new("Dispatch.Refusal.NoDay", field, typed));
            return null;
        }
        var words = new OfficeWords(kinds);
        var (from, until) = (Day("from"), Day("until"));
        if (wrong.Count > 0)
            return wrong;
        var rule = new AuthorityRule(
            form["category"].ToString(), null, Word<PlaceSort>(form, "where"), Id(form, "area"), form["lead"].ToString(),
            words.Read("co", form["co"].ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries), Bilingual.AsWritten(form["basis"].ToString()))
        {
            Kind = Word<CaseKind>(form, "kind"),
            From = from,
            Until = until,
        };
        return Id(form, "unit") is { } unit ? rule with { Unit = Ruling.NamedIn(organizations, unit) } : rule;
    }

    private static T? Word<T>(IFormCollection form, string field) where T : struct, Enum => EnumWords<T>.TryParse(form[field].ToString(), out var value) ? value : null;

    private static Guid? Id(IFormCollection form, string field) => Guid.TryParse(form[field].ToString(), CultureInfo.InvariantCulture, out var id) ? id : null;
}
