using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>外部时限: what somebody outside who sent the matter (12345) asks: under which number, and by when to answer.</summary>
public sealed partial class Case
{
    /// <summary>外部编号: the sender's own number, by which people look for it; it opens nothing.</summary>
    public string? OutsideNumber { get; init; }

    /// <summary>外部分类: the category the sender takes it for, by our own code; suggested first at the desk. Null where nothing was said or known.</summary>
    public string? OutsideCategory { get; init; }

    /// <summary>When the sender wants the answer; the clocks that lead to it run no longer than this. Null when nothing is asked, or no more.</summary>
    public Instant? OutsideDue { get; set; }
}
