using System.Text.Json;
using Linli.Foundation.Text;

namespace Linli.Foundation.Retention;

/// <summary>保存类别: one kind of data that is kept for a time and no longer, with the period the program comes with and the limits it may be set within.</summary>
/// <remarks>From data/retention.json (domain.md 6 row 16; 个人信息保护法 art. 19 and 47; 网络安全法 art. 21 for the least of the logs: 184 days, the longest six months).</remarks>
/// <param name="Word">Its stored word.</param>
/// <param name="Days">Days, while nobody has set others.</param>
/// <param name="Least">The fewest that may be set.</param>
/// <param name="Most">The most.</param>
public sealed record RetentionKind(string Word, int Days, int Least, int Most)
{
    /// <summary>联系方式: number, name and how to be reached, from the end of a matter.</summary>
    public const string Contact = "contact";

    /// <summary>附件: photos, recordings and papers, from the end of a matter.</summary>
    public const string Files = "files";

    /// <summary>工作人员位置: where somebody stood when reporting in.</summary>
    public const string Positions = "positions";

    /// <summary>登录记录: sessions, from their end.</summary>
    public const string SignIns = "sign-ins";

    /// <summary>发信记录: what left the house, how it went, and the blind index of the number.</summary>
    public const string Messages = "messages";

    /// <summary>交班留言: what one shift wrote for the next.</summary>
    public const string ShiftNotes = "shift-notes";

    private static readonly Lazy<IReadOnlyList<RetentionKind>> BuiltIn = new(Read);

    /// <summary>All kinds, in their order on pages.</summary>
    public static IReadOnlyList<RetentionKind> All => BuiltIn.Value;

    /// <summary>The kind of a word, or null.</summary>
    public static RetentionKind? Of(string? word) => All.FirstOrDefault(kind => kind.Word == word);

    /// <summary>What it is called.</summary>
    public Phrase Name => new("Retention.Kind." + Word);

    /// <summary>What exactly it is.</summary>
    public Phrase What => new("Retention.What." + Word);

    /// <summary>The moment from which its days count.</summary>
    public Phrase From => new("Retention.From." + Word);

    /// <summary>Why it may not be kept shorter.</summary>
    public Phrase WhyLeast => new("Retention.Least." + Word);

    /// <summary>A number of days as people say it: 180 天, 2 年.</summary>
    public static Phrase Period(int days) => days % 365 == 0 ? new Phrase(days == 365 ? "Retention.Year" : "Retention.Years", days / 365) : new Phrase(days == 1 ? "Retention.Day" : "Retention.Days", days);

    /// <summary>The rule as a sentence that ends another: 办结后 180 天.</summary>
    public Phrase Promise(int days) => new("Retention.Promise." + Word, Period(days));

    private static List<RetentionKind> Read()
    {
        using var stream = typeof(RetentionKind).Assembly.GetManifestResourceStream("data/retention.json")!;
        return [.. JsonSerializer.Deserialize<JsonElement>(stream).GetProperty("kinds").EnumerateArray().Select(row =>
            new RetentionKind(row.GetProperty("kind").GetString()!, row.GetProperty("days").GetInt32(), row.GetProperty("least").GetInt32(), row.GetProperty("most").GetInt32()))];
    }
}
