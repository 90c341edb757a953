using Linli.Deadlines;
using NodaTime;

namespace Linli.Dispatch.Data;

/// <summary>One category in one edition, kept for ever: old cases quote the edition they were accepted under.</summary>
/// <remarks>Lists stand as the data files write them (<c>guard 2h; 1wd</c>), so that a row can be read without the program.</remarks>
internal sealed class CategoryRow
{
    public int Edition { get; init; }

    public required string Code { get; init; }

    public required string Level1Zh { get; init; }

    public required string Level1En { get; init; }

    public required string Level2Zh { get; init; }

    public required string Level2En { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string Lead { get; init; }

    public required string Co { get; init; }

    public required string Limits { get; init; }

    public Urgency Urgency { get; init; }

    public required string Flags { get; init; }

    public required string Kinds { get; init; }

    public bool IsPublic { get; init; }

    public LocalDate ValidFrom { get; init; }

    public LocalDate? RetiredOn { get; init; }

    public string External { get; init; } = "";
}
