using System.Text.RegularExpressions;

namespace Linli.Organizations;

/// <summary>值班电话: a number that is printed on plates and notices; short numbers, area codes and extensions included.</summary>
internal static partial class DutyNumber
{
    /// <summary>True when empty or a number that can be dialled.</summary>
    public static bool IsReadable(string? written) => string.IsNullOrWhiteSpace(written) || Dialled().IsMatch(written.Trim());

    /// <summary>The number as kept.</summary>
    public static string? Kept(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();

    [GeneratedRegex(@"^\+?[0-9]{3,5}([ -]?[0-9]{2,8}){0,3}$")]
    private static partial Regex Dialled();
}
