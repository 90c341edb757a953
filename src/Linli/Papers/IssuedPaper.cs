using System.Globalization;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Papers;

/// <summary>已签发文书: number, date, check code; what it says lies sealed under the key of what it is about.</summary>
public sealed class IssuedPaper
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The kind's code.</summary>
    public required string Kind { get; init; }

    /// <summary>The year of its number.</summary>
    public required int Year { get; init; }

    /// <summary>Its number in the year: none twice, and no gap but where the thing brought its number along (督办单).</summary>
    public required int Number { get; init; }

    /// <summary>成文日期.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The unit that issued it.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Who issued it.</summary>
    public Guid? IssuedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant IssuedAt { get; init; }

    /// <summary>校验码: ten Crockford characters; confirms kind, number and date.</summary>
    public required string CheckCode { get; init; }

    /// <summary>What it says and by which template, sealed; null once erased.</summary>
    public byte[]? Content { get; set; }

    /// <summary>文号 as it is printed: 交办〔2026〕12号. Papers are Chinese, whoever reads the page.</summary>
    public string Written => WrittenOf(Kind, Year, Number);

    internal static string WrittenOf(string kind, int year, int? number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Texts.Say(Language.Zh, "Papers.Word." + kind)}〔{year}〕{(number is { } given ? given.ToString(CultureInfo.InvariantCulture) : "　")}号");
}

/// <summary>盖章扫描件: the file of a stamped paper, kept by the room the paper belongs to.</summary>
public sealed class PaperScan
{
    /// <summary>The paper.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>The file.</summary>
    public required Guid FileId { get; init; }

    /// <summary>When it was attached.</summary>
    public required Instant At { get; init; }
}

/// <summary>文号: the last number given to a kind in a year.</summary>
public sealed class PaperCounter
{
    /// <summary>The kind's code.</summary>
    public required string Kind { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The last number given.</summary>
    public required int Last { get; set; }
}
