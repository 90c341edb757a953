using System.Text;
using Linli.Foundation.Text;
using Linli.Foundation.Web;
using Linli.Organizations;

namespace Linli.Tests.Access;

/// <summary>The matrix as a page for people: docs/security/access-matrix.md.</summary>
internal static class AccessMatrix
{
    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<RouteRow> routes, Permissions permissions, IReadOnlySet<string> probed)
    {
        var text = new StringBuilder();
        text.Append("""
            # 访问矩阵 Access matrix

            Written by `tests/Linli.Tests/Access` from the route table of the served program and the rooms' permission grants, and checked over real
            HTTP for every role; a stale page fails the build (`./do docs` writes it anew). ● may use, · may not (403). `anyone`: no sign-in needed.
            `signed in`: everybody with an account. *own only*: a test proves with real things of the own and of another area or unit that
            only those in scope open it (`IScopeProbe`); a route with `{…}` without such proof must be listed in the test as showing the same to all.


            """);
        text.Append("| | ").AppendJoin(" | ", RoleRules.All.Select((_, number) => (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))).AppendLine(" |");
        text.Append("|---|").AppendLine(string.Concat(RoleRules.All.Select(_ => "---|")));
        text.Append("| role | ").AppendJoin(" | ", RoleRules.All.Select(rule => Texts.Say(Language.Zh, rule.TextKey))).AppendLine(" |");
        text.Append("| | ").AppendJoin(" | ", RoleRules.All.Select(rule => rule.Word)).AppendLine(" |");
        text.AppendLine();
        text.Append("| method | route | permission | ").AppendJoin(" | ", Enumerable.Range(1, RoleRules.All.Count)).AppendLine(" | own only |");
        text.Append("|---|---|---|").Append(string.Concat(RoleRules.All.Select(_ => "---|"))).AppendLine("---|");
        foreach (var group in routes.Where(route => !route.IsFile).GroupBy(route => (route.Pattern, Who: Who(route))))
        {
            var route = group.First();
            text.Append("| ").AppendJoin(' ', group.Select(one => one.Method)).Append(" | `").Append(route.Pattern.Replace("|", "\\|", StringComparison.Ordinal)).Append("` | ").Append(group.Key.Who).Append(" | ")
                .AppendJoin(" | ", RoleRules.All.Select(rule => route.Allows(permissions, rule.Role) ? "●" : "·")).Append(" | ").Append(probed.Contains(route.Pattern) ? "yes" : "").AppendLine(" |");
        }
        text.AppendLine().AppendLine("Files (style sheets, scripts, pictures) are open to anyone.");
        return text.ToString();
    }

    private static string Who(RouteRow route) =>
        route.IsOpen ? "anyone" : string.Join(' ', route.Permissions.Select(permission => permission == AllowAttribute.SignedIn ? "signed in" : $"`{permission}`"));
}
