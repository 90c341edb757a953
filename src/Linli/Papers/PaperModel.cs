namespace Linli.Papers;

/// <summary>文书内容: what one paper says, as a room fills it in: the words for its template's placeholders, and its lists.</summary>
/// <remarks>Placeholders are Chinese words, because those who edit templates are clerks; a value that is not known stays empty and leaves room for a pen.</remarks>
public abstract record PaperModel
{
    /// <summary>拟办意见: a word for the leader who signs.</summary>
    public string Proposal { get; init; } = "";

    /// <summary>Every placeholder of this kind with its words.</summary>
    public IEnumerable<(string Name, string Words)> Words => [.. Own, ("拟办意见", Proposal)];

    /// <summary>Every list of this kind.</summary>
    public virtual IEnumerable<(string Name, PaperTable Rows)> Tables => [];

    /// <summary>Words that only the one who issues it may print, in the place of those that everyone sees.</summary>
    public IReadOnlyDictionary<string, string> ForIssuer { get; init; } = new Dictionary<string, string>();

    /// <summary>An address to be printed as a QR code where the template has its place; null for none.</summary>
    public string? QrAddress { get; init; }

    /// <summary>文号 that the thing brought along: a 督办单 bears the number of its order. Null where the paper gets the next number of its kind.</summary>
    public virtual (int Year, int Number)? OwnNumber => null;

    /// <summary>This kind's own placeholders.</summary>
    protected abstract IEnumerable<(string Name, string Words)> Own { get; }
}

/// <summary>A list on a paper: 目录, 经过.</summary>
/// <param name="Heads">Column heads.</param>
/// <param name="Rows">Rows of as many cells.</param>
public sealed record PaperTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Nothing in it.</summary>
    public static readonly PaperTable Empty = new([], []);
}

/// <summary>案头: what every paper about a case says of it; never more of the reporter than the one acting may see.</summary>
public sealed record CaseHead
{
    /// <summary>案号.</summary>
    public string Number { get; init; } = "";

    /// <summary>地点.</summary>
    public string Place { get; init; } = "";

    /// <summary>事项分类.</summary>
    public string Category { get; init; } = "";

    /// <summary>来源.</summary>
    public string Channel { get; init; } = "";

    /// <summary>收到时间.</summary>
    public string Received { get; init; } = "";

    /// <summary>情况: the report, or of a protected case the summary.</summary>
    public string Matter { get; init; } = "";

    /// <summary>反映人, masked or as far as the one acting may see.</summary>
    public string Reporter { get; init; } = "";

    /// <summary>主办单位.</summary>
    public string LeadUnit { get; init; } = "";

    /// <summary>所在社区、网格.</summary>
    public string Grid { get; init; } = "";

    /// <summary>办理时限.</summary>
    public string Due { get; init; } = "";

    /// <summary>状态.</summary>
    public string State { get; init; } = "";

    internal IEnumerable<(string, string)> Words =>
    [
        ("案号", Number), ("地点", Place), ("事项分类", Category), ("来源", Channel), ("收到时间", Received), ("情况", Matter),
        ("反映人", Reporter), ("主办单位", LeadUnit), ("所在网格", Grid), ("办理时限", Due), ("状态", State),
    ];
}
