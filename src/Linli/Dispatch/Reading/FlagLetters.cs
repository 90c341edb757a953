namespace Linli.Dispatch.Reading;

/// <summary>The letters of <see cref="CategoryFlags"/> in data files.</summary>
internal static class FlagLetters
{
    private static readonly (char Letter, CategoryFlags Flag)[] Letters =
    [
        ('g', CategoryFlags.GridCanSolve), ('p', CategoryFlags.PropertyFirst), ('w', CategoryFlags.WhistleLikely),
        ('d', CategoryFlags.OpensDispute), ('s', CategoryFlags.Sensitive), ('x', CategoryFlags.EmergencyFirst),
    ];

    public static CategoryFlags Of(string letter) => Letters.FirstOrDefault(row => letter == row.Letter.ToString()).Flag;

    public static IEnumerable<CategoryFlags> In(CategoryFlags flags) => Letters.Select(row => row.Flag).Where(flag => flags.HasFlag(flag));

    public static string Write(CategoryFlags flags) =>
        string.Join(' ', Letters.Where(row => flags.HasFlag(row.Flag)).Select(row => row.Letter));
}
