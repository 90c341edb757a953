using System.Globalization;
using Linli.Dispatch;
using Linli.Dispatch.Editions;
using Linli.Tests.Dispatch.Decide;

namespace Linli.Tests.Dispatch.Editions;

/// <summary>事项编号: the next of a group, never one that was used.</summary>
public sealed class EntryCodesTests
{
    [Theory]
    [InlineData(new[] { 1, 2, 9 }, "0510")]
    [InlineData(new[] { 1, 99 }, "0502")]
    [InlineData(new[] { 2, 98, 99 }, "0501")]
    [InlineData(new int[0], "0501")]
    public void The_next_is_above_the_highest_and_then_the_lowest_that_is_free(int[] taken, string next) => EntryCodes.Next(Entries(taken), "05").ShouldBe(next);

    [Fact]
    public void A_full_group_has_none() => EntryCodes.Next(Entries([.. Enumerable.Range(1, 99)]), "05").ShouldBeNull();

    private static List<CaseCategory> Entries(int[] numbers) =>
        [.. numbers.Select(number => Deciding.Book.Catalogue["0505"] with { Code = "05" + number.ToString("00", CultureInfo.InvariantCulture) }), Deciding.Book.Catalogue["0101"]];
}
